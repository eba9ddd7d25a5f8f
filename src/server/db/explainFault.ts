import { StartRefusal } from '../startRefusal.ts';

const SENTENCES: Record<string, string> = {
  ECONNREFUSED: '连接不上数据库：那个地址没有数据库在运行。请检查 DATABASE_URL 里的主机和端口。',
  ENOTFOUND: '连接不上数据库：找不到主机。请检查 DATABASE_URL 里的主机名。',
  EAI_AGAIN: '连接不上数据库：找不到主机。请检查 DATABASE_URL 里的主机名和网络。',
  ETIMEDOUT: '连接不上数据库：没有回应。请检查 DATABASE_URL 里的主机、端口和防火墙。',
  '28P01': '连接不上数据库：用户名或密码不对。请检查 DATABASE_URL。',
  '28000': '连接不上数据库：这个用户不允许登录。请检查 DATABASE_URL 和数据库的 pg_hba.conf。',
  '3D000': '连接不上数据库：数据库不存在。请先建立 DATABASE_URL 里写的数据库。',
  '53300': '连接不上数据库：连接数已满。请稍后再试，或减小 GONGFANG_POOL_SIZE。',
  '42501': '数据库账号的权限不够：建表的账号必须是数据库的所有者。请检查 DATABASE_OWNER_URL。',
};

/** Turns a fault of a database given by DATABASE_URL into the operator's sentence; other errors pass unchanged. */
export function explainFault(error: unknown): unknown {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const sentence = SENTENCES[(inner as Error & { code?: string }).code ?? ''];
    if (sentence) return new StartRefusal(sentence);
  }
  return error;
}
