import { type Html, html } from './html.ts'

/** What a page's handler gives back: a page, or the address to go on to. */
export type PageAnswer = { status: number; body: string; headers: Record<string, string> }

const STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f9; --card: #fff; --ink: #1a1f36; --quiet: #5a6072; --line: #d5d9e2;
  --accent: #4338ca; --on-accent: #fff; --bad: #b3261e; --good: #176b3a; --note: #fff4d6; --note-ink: #5c4300; }
@media (prefers-color-scheme: dark) { :root { --ground: #12141c; --card: #1c1f2b; --ink: #eceef5; --quiet: #a5abbd; --line: #3a4054;
  --accent: #a5a0ff; --on-accent: #14122b; --bad: #ff9d94; --good: #7fd8a4; --note: #3a2f10; --note-ink: #ffe3a0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
.banner { background: var(--note); color: var(--note-ink); padding: .5rem 1rem; text-align: center; font-weight: 600; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1.5rem; }
main.narrow { max-width: 34rem; }
@media (min-width: 48rem) { main.pair { grid-template-columns: 1fr 1fr; align-items: start; } }
section, article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; min-width: 0; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 0 0 .75rem; }
.quiet { color: var(--quiet); } .total { font-size: 2rem; font-weight: 700; margin: .25rem 0 1rem; overflow-wrap: anywhere; }
.bad { color: var(--bad); } .good { color: var(--good); }
label, legend { display: block; font-weight: 600; margin: .75rem 0 .25rem; }
fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
input, select { width: 100%; padding: .6rem .7rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--ground); color: var(--ink); font: inherit; }
input[type=checkbox], input[type=radio] { width: auto; margin-right: .5rem; }
input[aria-invalid=true] { border-color: var(--bad); border-width: 2px; }
.row { display: grid; gap: 0 1rem; grid-template-columns: 1fr 1fr; }
.error { color: var(--bad); margin: .25rem 0 0; font-weight: 600; }
button, .button { display: inline-block; border: 0; border-radius: .5rem; padding: .7rem 1.1rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; text-decoration: none; }
button.wide { width: 100%; margin-top: 1.25rem; } button.second { background: transparent; color: var(--accent); border: 1px solid var(--accent); }
button.small { padding: .25rem .6rem; font-size: .9rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); } .scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.amount, th.amount { text-align: right; white-space: nowrap; }
details { margin-top: 1rem; } summary { cursor: pointer; } section > p:first-child { margin-top: 0; } ul.plain li > :last-child { text-align: right; } code { font-size: .9em; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; } .actions form { display: flex; gap: .5rem; align-items: end; }
ul.plain { list-style: none; padding: 0; margin: 0; } ul.plain li { padding: .35rem 0; border-bottom: 1px solid var(--line); display: flex; gap: 1rem; justify-content: space-between; }
`

/** A whole page. Every page says that no money moves. */
export function page(title: string, content: Html, { status = 200, kind = 'narrow' } = {}): PageAnswer {
  const { html: body } = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${{ html: STYLE }}</style></head>
<body><div class="banner" role="note">Simulator: no real money</div>
<main class="${kind}">${content}</main></body>
</html>`
  return { status, body, headers: { 'content-type': 'text/html; charset=utf-8', ...SAFE } }
}

const SAFE = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  'cache-control': 'no-store',
  // Forms of these pages must show where they come from, or the control page could not tell them from another site's.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** Sends the browser on; after a form this makes it a GET. */
export function redirect(url: string): PageAnswer {
  return { status: 303, body: '', headers: { location: url, ...SAFE } }
}

/** A page with one message. */
export function message(
  title: string,
  text: string,
  { status = 200, link }: { status?: number; link?: { href: string; label: string } | undefined } = {},
): PageAnswer {
  const onward = link && html`<p><a class="button" href="${link.href}">${link.label}</a></p>`
  return page(title, html`<section><h1>${title}</h1><p>${text}</p>${onward}</section>`, { status })
}

/** What an input needs to know. */
export type Field = {
  name: string
  label: string
  value?: string | undefined
  error?: string | undefined
  attributes?: string
  hint?: string
}

/** A labelled input with its error beside it, tied together for screen readers. */
export function field({ name, label, value = '', error, attributes = '', hint }: Field): Html {
  const notes = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ')
  return html`<div><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" ${{ html: attributes }} ${error && { html: 'aria-invalid="true" autofocus' }} ${notes && html`aria-describedby="${notes}"`}>
${hint && html`<p class="quiet" id="${name}-hint">${hint}</p>`}${error && html`<p class="error" id="${name}-error">${error}</p>`}</div>`
}
