"""Cuts a variable typeface to the weights that are used: cut.py SOURCE WEIGHT|LEAST:MOST CUT (README.md)."""

import sys
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer


def unpacked(font):
    font.flavor = None
    font.save(buffer := BytesIO())
    buffer.seek(0)
    return TTFont(buffer)


source, weights, cut = sys.argv[1:]
least, _, most = weights.partition(':')
limits = (int(least), int(most)) if most else int(least)
font = unpacked(instancer.instantiateVariableFont(unpacked(TTFont(source)), {'wght': limits}))
subsetter = subset.Subsetter(subset.Options(hinting=False, layout_features=['*'], name_IDs=['*']))
subsetter.populate(unicodes=font.getBestCmap())
subsetter.subset(font)
# A changed copy may not bear a reserved name.
if 'Reserved Font Name' in font['name'].getDebugName(0):
    for record in font['name'].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = 'Marketry-Serif' if record.nameID == 6 else 'Marketry Serif'
font.flavor = 'woff2'
font.save(cut)
