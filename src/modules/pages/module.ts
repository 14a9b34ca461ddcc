import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import type { PresetPages } from './commands/opening.ts'
import { contactForms } from './contact-forms.ts'
import { pagesJobs } from './jobs.ts'
import { pagesPersonal } from './personal.ts'
import { pagesPolicy } from './policy.ts'
import { previewLinks } from './preview-links.ts'
import { contactEndpoints } from './routes/contact.ts'
import { editingEndpoints } from './routes/editing.ts'
import { keepingEndpoints } from './routes/keeping.ts'
import { publishedEndpoints } from './routes/published.ts'

/** What a marketplace says about itself: pages, blog, menus, media library, redirects, contact form. */
export function pagesModule(
  services: AppServices,
  { office, presetPages }: { office: NoticeOffice; presetPages: ReadonlyMap<string, PresetPages> },
): Module {
  const { clock, config } = services
  const links = previewLinks(config.secretKey)
  const forms = contactForms(config.secretKey)
  // The engine and the jobs are built after the modules: they are asked for when there is something to do.
  const late = {
    clock,
    links,
    forms,
    office,
    get engine() {
      return services.engine
    },
    get jobs() {
      return services.jobs
    },
  }
  return {
    name: 'pages',
    endpoints: [
      ...publishedEndpoints({ links, clock }),
      ...editingEndpoints(late),
      ...keepingEndpoints(services.files),
      ...contactEndpoints(late),
    ],
    jobs: pagesJobs(late, presetPages),
    policies: [pagesPolicy],
    personal: pagesPersonal,
  }
}
