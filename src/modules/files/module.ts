import type { Files } from '../../platform/files/files.ts'
import type { Module } from '../../platform/module.ts'
import { fileEndpoints } from './routes.ts'

/** The way to public pictures. The sweep of what was never used is the platform's own job. */
export function filesModule({ files }: { files: Pick<Files, 'openPicture'> }): Module {
  return { name: 'files', endpoints: fileEndpoints(files) }
}
