import { reactRouter } from '@react-router/dev/vite'
import { Features } from 'lightningcss'
import { defineConfig } from 'vite'
import { words } from './words/plugin.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [words(), reactRouter()],
  // `:dir()` stays: written as a list of languages it would no longer see what `dir="auto"` has found.
  css: { lightningcss: { exclude: Features.DirSelector } },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  environments: {
    ssr: {
      // One file with everything in it: it loads at once, and React runs in its production form whatever NODE_ENV says.
      resolve: { noExternal: true },
      build: { rollupOptions: { input: './server.ts' } },
    },
  },
  define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? 'production') },
})
