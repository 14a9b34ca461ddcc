import type { PersonalPart } from '../../platform/privacy/person.ts'
import { anonymiseDocuments, anonymiseFiles, selectDocumentsOwnedBy, selectFilesOf } from './store.ts'

/** What a member sent in. What shows something that was dealt with stays under a name of nobody's. */
export const filesPersonal: PersonalPart = {
  name: 'files',
  tables: ['file', 'document'],
  export: async (tx, memberId) => ({
    pictures: await selectFilesOf(tx, memberId),
    documents: await selectDocumentsOwnedBy(tx, memberId),
  }),
  async files(tx, memberId) {
    return (await selectFilesOf(tx, memberId)).map(({ id }) => id)
  },
  documents: selectDocumentsOwnedBy,
  async erase(tx, { memberId }) {
    anonymiseFiles(tx, memberId)
    anonymiseDocuments(tx, memberId)
  },
}
