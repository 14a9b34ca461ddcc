import { useRoot } from '../../ui/layout/viewer.ts'

export default function Home() {
  return <h1>{useRoot()?.marketplace?.name}</h1>
}
