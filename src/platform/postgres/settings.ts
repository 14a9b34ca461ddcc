/**
 * The settings a cluster is started with, as the text of `marketry.conf`. Written anew at each start.
 * @param socketFolder where its socket file lies; '' for none
 */
export function serverSettings({ port, durable, socketFolder }: Asked): string {
  const settings = { ...common, ...(durable ? kept : forgetful), port, unix_socket_directories: socketFolder }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('')
}

type Asked = { port: number; durable: boolean; socketFolder: string }

const common = {
  // Only this machine may knock.
  listen_addresses: '127.0.0.1',
  max_connections: 200,
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The start reads the log for the reason of a failure.
  lc_messages: 'C',
  log_min_messages: 'warning',
  // Small quick queries: compiling them costs more than it gains, and the disk is a solid-state one.
  jit: 'off',
  random_page_cost: 1.1,
  max_parallel_workers_per_gather: 0,
}

const kept = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  // Until a table was counted its plans are guesses: in a young deployment that is soon.
  autovacuum_naptime: '10s',
  work_mem: '8MB',
  max_wal_size: '2GB',
  checkpoint_completion_target: 0.9,
}

/** For tests: a crash may lose everything, so nothing waits for the disk. */
const forgetful = {
  shared_buffers: '128MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
}
