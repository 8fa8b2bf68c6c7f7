import { describe, expect, it } from 'vitest';
import { readEnv } from '#app/platform/env.server.ts';

const own = 'postgresql://app:secret@db.example:5432/hashar';

describe('the environment', () => {
  it('asks for nothing: port 3000, an embedded database with the demo world', () => {
    expect(readEnv({ NODE_ENV: 'production' })).toMatchObject({
      port: 3000,
      demo: true,
      trustedProxies: 0,
      databaseUrl: undefined,
    });
  });

  it('knows no demo world in a database of one’s own', () => {
    expect(readEnv({ NODE_ENV: 'production', DATABASE_URL: own })).toMatchObject({ demo: false, databaseUrl: own });
  });

  it('treats an empty variable as one that is not set', () => {
    expect(readEnv({ NODE_ENV: 'production', DATABASE_URL: '', PORT: '', HOST: '' })).toMatchObject({
      port: 3000,
      host: undefined,
      demo: true,
    });
  });

  it.each([
    [{ PORT: 'eighty' }, /^PORT must be a whole number from 0 to 65535; it is "eighty"\.$/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ TRUSTED_PROXIES: '-1' }, /^TRUSTED_PROXIES must be/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like/],
    [{ SMTP_URL: 'mail.gov.example:25' }, /^SMTP_URL must look like smtp:/],
    [{ SMTP_URL: 'http://mail.gov.example' }, /^SMTP_URL must look like smtp:/],
    [{ PUBLIC_URL: 'hashar.gov.example' }, /^PUBLIC_URL must look like https:/],
    [{ DATABASE_ADMIN_URL: own }, /^DATABASE_ADMIN_URL and DATABASE_DIRECT_URL go with DATABASE_URL/],
    [{ DATABASE_URL: own, DATABASE_POOL: '0' }, /^DATABASE_POOL must be a whole number from 1/],
    [{ DATABASE_URL: own, DATABASE_POOLER: 'yes' }, /^DATABASE_POOLER is "transaction" or not set; it is "yes"\.$/],
    [{ DATABASE_URL: own, DATABASE_POOLER: 'transaction' }, /^DATABASE_POOLER=transaction needs DATABASE_ADMIN_URL and/],
  ])('refuses %j by name', (wrong, line) => {
    expect(() => readEnv({ NODE_ENV: 'production', ...wrong })).toThrow(line);
  });

  it('never repeats a password', () => {
    for (const wrong of [{ DATABASE_URL: 'mysql://me:secret@host/x' }, { SMTP_URL: 'mail://me:secret@host' }])
      expect(() => readEnv({ NODE_ENV: 'production', ...wrong })).not.toThrow(/secret/);
  });
});
