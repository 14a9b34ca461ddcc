export { openMarketplace } from './commands.ts'
export { changeHosts, type HostChange } from './hosts.ts'
export { ensureHouse, selectHouse } from './house.ts'
export { type NewTenant, newTenant } from './schema.ts'
