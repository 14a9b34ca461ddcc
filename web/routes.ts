import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('./pages/home/page.tsx'),
  route('search', './pages/search/page.tsx'),
  route('categories/*', './pages/category/page.tsx'),
  route('products/:id', './pages/product/page.tsx'),
  route('sellers/:id', './pages/seller/page.tsx'),
  route('theme', './pages/theme/page.tsx'),
  route('mark.svg', './pages/mark/page.tsx'),
  route('*', './pages/not-found/page.tsx'),
] satisfies RouteConfig
