import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/folder.ts'
import { loadConfig } from './config.ts'

test('[CO-14] the database may be given in parts, as the writing house had them', () => {
  const parts = { POSTGRES_DB_NAME: 'writing_system_db', POSTGRES_USER_NAME: 'app', POSTGRES_PASSWORD: 'p@ss/word?#%' }
  const { url } = loadConfig(parts).database
  expect(url).toMatch(/^postgresql:\/\/app:[^@]+@127\.0\.0\.1:5432\/writing_system_db$/)
  expect(decodeURIComponent(new URL(url ?? '').password)).toBe(parts.POSTGRES_PASSWORD)
  const elsewhere = loadConfig({ ...parts, POSTGRES_HOST: 'db', POSTGRES_PORT: '6432' }).database.url
  expect(elsewhere).toContain('@db:6432/')
})

test('[CO-14] a whole address comes before its parts; a secret may lie in a file', () => {
  const file = join(temporaryFolder(), 'password')
  writeFileSync(file, 'from-a-file\n')
  const parts = { POSTGRES_DB_NAME: 'shop', POSTGRES_PASSWORD_FILE: file }
  expect(loadConfig(parts).database.url).toBe('postgresql://marketry_app:from-a-file@127.0.0.1:5432/shop')
  const whole = 'postgresql://app:word@db.example/other'
  expect(loadConfig({ ...parts, DATABASE_URL: whole }).database.url).toBe(whole)
  expect(loadConfig({}).database.url).toBeUndefined()
})

test('[CO-14] the key of video rooms is taken under the name the sessions house had, from a file too, and looked at', () => {
  const file = join(temporaryFolder(), 'whereby')
  writeFileSync(file, 'from.a.file\n')
  expect(loadConfig({ WHEREBY_API_KEY: 'a.b.c' }).wherebyApiKey).toBe('a.b.c')
  expect(loadConfig({ WHEREBY_API_KEY_FILE: file }).wherebyApiKey).toBe('from.a.file')
  expect(() => loadConfig({ WHEREBY_API_KEY: 'a key' })).toThrow('WHEREBY_API_KEY must have no blanks in it')
})

test('[CO-14] [CO-21] development keeps its log in files, production only where it is told to', () => {
  const production = {
    ENVIRONMENT: 'production',
    SECRET_KEY: 'x'.repeat(32),
    DATABASE_URL: 'postgresql://app:word@db.example/shop',
  }
  expect(loadConfig({ MARKETRY_HOME: '/srv/marketry' }).logFolder).toBe('/srv/marketry/logs')
  expect(loadConfig(production).logFolder).toBeUndefined()
  expect(loadConfig({ ...production, LOG_FOLDER: '/var/log/marketry' }).logFolder).toBe('/var/log/marketry')
})

test('[CO-14] a fee is a part of the price, as an earlier system had it', () => {
  const feeOf = (STRIPE_APPLICATION_FEE: string) => loadConfig({ STRIPE_APPLICATION_FEE }).feeBasisPoints
  expect([loadConfig({}).feeBasisPoints, feeOf(''), feeOf('0'), feeOf('0.15'), feeOf('0.0290'), feeOf('0.5')]).toEqual([
    undefined,
    undefined,
    0,
    1_500,
    290,
    5_000,
  ])
  for (const wrong of ['15', '15%', '0.51', '-0.1', '0.00005', 'a tenth']) {
    expect(() => feeOf(wrong), wrong).toThrow(/STRIPE_APPLICATION_FEE must be/)
  }
})

test('[CO-14] [CO-5] webhook secrets are a list: each endpoint of Stripe has one of its own', () => {
  const secretsOf = (STRIPE_WEBHOOK_SECRET: string) =>
    loadConfig({ STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET }).stripe.webhookSecrets
  expect(secretsOf('whsec_a')).toEqual(['whsec_a'])
  expect(secretsOf(' whsec_a, whsec_b ,')).toEqual(['whsec_a', 'whsec_b'])
  for (const none of ['', ' ', ',']) expect(() => secretsOf(none), none).toThrow('STRIPE_WEBHOOK_SECRET is not')
})
