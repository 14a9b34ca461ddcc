import { z } from 'zod'
import { newId } from '../../kernel/ids.ts'
import { plusSeconds, seconds } from '../../kernel/time.ts'
import type { Storage } from '../../platform/files/storage.ts'
import type { JobDefinition } from '../../platform/jobs/definition.ts'
import type { ArchivedDocument } from '../../platform/privacy/person.ts'
import { type MadeArchive, makeArchive } from './archive.ts'
import { takeOut } from './erasing.ts'
import type { PrivacyNeeds } from './services.ts'
import * as store from './store.ts'

export const exportJob = 'export_personal_data'
export const sweepExports = 'sweep_exports'

/** How long an archive lies there, in seconds of real time. */
const archiveLife = 7 * seconds.day
/** How long after an erasure news about the person may still come in (a payment's disputes may take four months). */
const newsMayCome = 130 * seconds.day

const here = z.object({ marketplaceId: z.uuid() })

/** Where an archive lies. */
export function keyOfArchive(marketplaceId: string, id: string): string {
  return `${marketplaceId}/exports/${id}/archive.zip`
}

/** What this module does by itself. */
export function privacyJobs(needs: PrivacyNeeds): JobDefinition<unknown>[] {
  return [
    {
      name: exportJob,
      summary: 'Makes the archive of everything that is held of a member who asked for it.',
      queue: { concurrency: 1, expireInSeconds: 900 },
      async handle(_services, data) {
        const { marketplaceId, exportId } = here.extend({ exportId: z.uuid() }).parse(data)
        return { bytes: await exportPerson(needs, marketplaceId, exportId) }
      },
    },
    {
      name: sweepExports,
      summary: 'Removes the archives of personal data whose time is over.',
      schedule: { cron: '41 * * * *', zone: 'marketplace' },
      async handle(_services, data) {
        return { removed: await removeOverdue(needs, here.parse(data).marketplaceId) }
      },
    },
    {
      name: 'erase_what_came_later',
      summary: 'Takes erased members out of what has come in about them since: late news of payments.',
      schedule: { cron: '23 4 * * *', zone: 'marketplace' },
      async handle(_services, data) {
        return eraseAgain(needs, here.parse(data).marketplaceId)
      },
    },
  ]
}

async function exportPerson(needs: PrivacyNeeds, marketplaceId: string, exportId: string): Promise<number> {
  const { storage, office, personal } = needs
  const { db, clock, directory, files, documents } = needs.services
  const marketplace = await directory.byId(marketplaceId)
  const gathered = await db.snapshot(marketplaceId, async (tx) => {
    const row = await store.selectExport(tx, exportId)
    if (row?.state !== 'asked') return undefined
    const parts = personal()
    const pages = await Promise.all(parts.map((part) => part.export(tx, row.member_id)))
    const [pictureIds, sentIn] = await Promise.all([
      Promise.all(parts.map((part) => part.files?.(tx, row.member_id) ?? [])),
      Promise.all(parts.map((part) => part.documents?.(tx, row.member_id) ?? [])),
    ])
    return {
      memberId: row.member_id,
      pages: Object.fromEntries(parts.map(({ name }, index) => [name, pages[index]])),
      pictureIds: pictureIds.flat(),
      sentIn: sentIn.flat(),
    }
  })
  const key = keyOfArchive(marketplaceId, exportId)
  if (!marketplace || !gathered) {
    await removeUnwanted(needs, marketplaceId, exportId)
    return 0
  }
  const bytes = await makeArchive(
    gathered.pages,
    [
      ...gathered.sentIn.map((one) => ({ path: pathOf(one), open: () => documents.open(marketplaceId, one) })),
      ...gathered.pictureIds.map((id) => ({
        path: `pictures/${id}.webp`,
        open: () => files.openPicture(marketplaceId, id, 'original'),
      })),
    ],
    { marketplace: marketplace.name, at: clock.now() },
    (made) => put(storage, key, made),
  )
  const wanted = await db.inMarketplace(marketplaceId, async (tx) => {
    const expiresAt = plusSeconds(clock.real(), archiveLife)
    if (!(await store.updateReady(tx, exportId, { expiresAt, bytes: BigInt(bytes) }))) return false
    office.notify(tx, {
      memberId: gathered.memberId,
      kind: 'export-ready',
      cause: `export:${exportId}`,
      data: { export_id: exportId, expires_at: expiresAt.toISOString() },
    })
    return true
  })
  if (!wanted) await removeUnwanted(needs, marketplaceId, exportId)
  return bytes
}

/** Puts it where it belongs in one piece: of two workers that make it at once, neither writes into the other's. */
async function put(storage: Storage, key: string, { stream, bytes }: MadeArchive): Promise<void> {
  const beside = `${key}-${newId()}`
  await storage.putStream(beside, stream, { mediaType: 'application/zip', bytes })
  await storage.move(beside, key)
}

/** Where a document stands in the archive: under its name, which may be many documents', after its id, which is its own. */
function pathOf({ id, name }: ArchivedDocument): string {
  return `documents/${id} ${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}`
}

/**
 * Removes what was written for a member who was erased meanwhile, be it by an attempt that was killed before it could. Of
 * two attempts at one archive the second finds it ready, and leaves it.
 */
async function removeUnwanted(
  { services: { db }, storage }: PrivacyNeeds,
  marketplaceId: string,
  exportId: string,
): Promise<void> {
  const row = await db.snapshot(marketplaceId, (tx) => store.selectExport(tx, exportId))
  if (row?.state !== 'gone') return
  const key = keyOfArchive(marketplaceId, exportId)
  await storage.removeAll(key.slice(0, key.lastIndexOf('/')))
}

async function removeOverdue(
  { services: { db, clock }, storage }: PrivacyNeeds,
  marketplaceId: string,
): Promise<number> {
  const overdue = await db.snapshot(marketplaceId, (tx) => store.selectOverdue(tx, clock.real()))
  for (const { id } of overdue) await storage.removeAll(`${marketplaceId}/exports/${id}`)
  const ids = overdue.map(({ id }) => id)
  if (ids.length > 0) await db.inMarketplace(marketplaceId, async (tx) => store.updateGone(tx, ids))
  return ids.length
}

/**
 * Erases everybody again who was erased of late. Each by themselves: who cannot be is named, and keeps nobody else waiting.
 * @throws Error naming all who could not be erased, so that the job is seen and tried again
 */
export async function eraseAgain(
  {
    services: { db, clock, log },
    personal,
  }: Pick<PrivacyNeeds, 'personal'> & {
    services: Pick<PrivacyNeeds['services'], 'db' | 'clock' | 'log'>
  },
  marketplaceId: string,
): Promise<{ erased: number }> {
  const since = plusSeconds(clock.now(), -newsMayCome)
  const erased = await db.snapshot(marketplaceId, (tx) => store.selectErased(tx, since))
  const failed: string[] = []
  for (const memberId of erased) {
    try {
      await db.inMarketplace(marketplaceId, (tx) => takeOut(personal(), tx, memberId))
    } catch (err) {
      failed.push(memberId)
      log.error({ err, memberId }, 'an erased member could not be taken out of what came later')
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} of ${erased.length} were not erased: ${failed.join(', ')}`)
  return { erased: erased.length }
}
