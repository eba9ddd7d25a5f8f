import { CallFailed, failureOf, unreachableSentence } from '../../contract/client.ts';

async function post(address: string, body: unknown): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new CallFailed(0, 'unreachable', unreachableSentence);
  }
}

/** Signs in with account and password. Throws `CallFailed` with a sentence for the person. */
export async function signIn(username: string, password: string): Promise<void> {
  const answer = await post('/api/auth/sign-in/username', { username: username.trim(), password });
  if (answer.ok) return;
  const failure = failureOf(answer.status, await answer.json().catch(() => undefined));
  if (answer.status === 429) {
    throw new CallFailed(
      429,
      'tooManyRequests',
      '尝试次数太多。请等一分钟再试；忘记密码请联系系统管理员重设。',
    );
  }
  if (answer.status < 500 && failure.code === 'broken') {
    throw new CallFailed(
      answer.status,
      'notSignedIn',
      '账号或密码不对。请检查大小写后再试；忘记密码请联系系统管理员重设。',
    );
  }
  throw failure;
}

export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
}
