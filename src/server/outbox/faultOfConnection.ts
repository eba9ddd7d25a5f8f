import type { SendFault } from '../../core/outbox/sending.ts';

const byCode: Readonly<Record<string, SendFault>> = {
  ETIMEDOUT: 'timedOut',
  ETIMEOUT: 'timedOut',
  ECONNREFUSED: 'noConnection',
  ECONNRESET: 'noConnection',
  EHOSTUNREACH: 'noConnection',
  ENETUNREACH: 'noConnection',
  ENOTFOUND: 'noConnection',
  EAI_AGAIN: 'noConnection',
  EPIPE: 'noConnection',
  ECONNECTION: 'noConnection',
  ESOCKET: 'noConnection',
  EDNS: 'noConnection',
  ETLS: 'tlsFailed',
  EAUTH: 'signInRefused',
};
const byName: Readonly<Record<string, SendFault>> = { TimeoutError: 'timedOut', AbortError: 'timedOut' };
/** Node names what is wrong with a certificate in many ways. */
const certificate = /cert|SSL|TLS|UNABLE_TO_|SELF_SIGNED|EPROTO/;

/** What a fault of the network means for the ledger. */
export function faultOfConnection(error: unknown): SendFault {
  const { code = '', name = '', message = '' } = error as { code?: string; name?: string; message?: string };
  if (certificate.test(code) || (code === 'ESOCKET' && certificate.test(message))) return 'tlsFailed';
  return byCode[code] ?? byName[name] ?? 'unexpected';
}
