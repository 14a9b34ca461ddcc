import { Node, ReactNodeViewRenderer } from '@tiptap/react'
import {
  ButtonView,
  CalloutView,
  CategoriesView,
  ColumnView,
  HeroView,
  PictureView,
  ProductsView,
  QuestionView,
} from './BlockViews.tsx'

/*
 * Blocks beyond running text. Each draws its own fields where it stands (BlockViews.tsx). They are pasted from nowhere:
 * what comes in from other pages is text.
 */

const atom = (name: string, group: string, defaults: Readonly<Record<string, unknown>>, view: typeof PictureView) =>
  Node.create({
    name,
    group,
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, { default: value, rendered: false }])),
    renderHTML: () => ['div', { 'data-block': name }],
    addNodeView: () => ReactNodeViewRenderer(view),
  })

const holder = (
  name: string,
  group: string | undefined,
  content: string,
  defaults: Readonly<Record<string, unknown>>,
  view: typeof PictureView,
) =>
  Node.create({
    name,
    ...(group ? { group } : {}),
    content,
    defining: true,
    isolating: true,
    addAttributes: () =>
      Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, { default: value, rendered: false }])),
    renderHTML: () => ['div', { 'data-block': name }, 0],
    addNodeView: () => ReactNodeViewRenderer(view),
  })

const said = '(paragraph|bulletList|orderedList)+'

export const blockNodes = [
  atom('picture', 'block', { id: '', alt: '' }, PictureView),
  atom('button', 'block', { label: '', href: '', look: 'main' }, ButtonView),
  atom('products', 'whole', { title: '', category_id: null, count: 8 }, ProductsView),
  atom('categories', 'whole', { title: '' }, CategoriesView),
  atom('hero', 'whole', { title: '', lead: '', action: null, second: null, picture: null }, HeroView),
  holder('callout', 'block', said, { tone: 'note' }, CalloutView),
  holder('faq', 'block', said, { question: '' }, QuestionView),
  holder('column', undefined, 'block+', {}, ColumnView),
  Node.create({
    name: 'columns',
    group: 'whole',
    content: 'column{2,4}',
    isolating: true,
    renderHTML: () => ['div', { 'data-block': 'columns' }, 0],
  }),
]
