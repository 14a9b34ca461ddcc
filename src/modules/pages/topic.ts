/** The topic of every cached read that shows pages, menus, redirects or posts. */
export const topic = 'pages'
