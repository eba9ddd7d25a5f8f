import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetPerson } from './rememberedPerson.ts';
import { settleAll } from './settleAll.ts';
import { signOut } from './signIn.ts';
import { leaveDevice, unsentHere } from './unsentHere.ts';
import type { Me } from './useMe.ts';

/** 退出. What still waits is sent first; what is on this phone only is named before anybody leaves, and stays for them. */
export function SignOut({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const [unsent, setUnsent] = useState('');
  async function leave(): Promise<void> {
    setLeaving(true);
    await settleAll();
    await leaveDevice(me);
    await signOut().catch(() => undefined);
    forgetPerson();
    queries.clear();
    window.location.assign('/');
  }
  async function ask(): Promise<void> {
    const here = await unsentHere(me).catch(() => '');
    if (here === '') return leave();
    setUnsent(here);
  }
  return (
    <>
      <button type="button" className="bar-button" disabled={leaving} onClick={() => void ask()}>
        退出
      </button>
      {unsent !== '' && (
        <div className="note note-warn leaving" role="alertdialog" aria-label="还有没上传的内容">
          <p>
            本机还有 {unsent}
            没有上传。退出后它们留在这台手机上，只有您再次登录才能看到并上传；没有网络时不能再登录。
          </p>
          <div className="buttons">
            <button type="button" className="button" onClick={() => setUnsent('')}>
              先不退出
            </button>
            <button type="button" className="button button-plain" onClick={() => void leave()}>
              仍要退出
            </button>
          </div>
        </div>
      )}
    </>
  );
}
