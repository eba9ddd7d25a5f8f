import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { forgetPerson } from './rememberedPerson.ts';
import { settleAll } from './settleAll.ts';
import { signOut } from './signIn.ts';
import type { Me } from './useMe.ts';

/** 退出. What still waits is sent first; sheets that are on this phone only are named before anybody leaves, and stay for them. */
export function SignOut({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const inspects = me.allowed.includes('seeInspectionDesk');
  async function leave(): Promise<void> {
    setLeaving(true);
    await settleAll();
    if (inspects) {
      const { leavePhone } = await import('../inspection/shelf.ts');
      await leavePhone(me.user).catch(() => undefined);
    }
    await signOut().catch(() => undefined);
    forgetPerson();
    queries.clear();
    window.location.assign('/');
  }
  async function ask(): Promise<void> {
    if (!inspects) return leave();
    const { unsentSheets } = await import('../inspection/shelf.ts');
    const { length } = await unsentSheets(me.user);
    if (length === 0) return leave();
    setUnsent(length);
  }
  return (
    <>
      <button type="button" className="bar-button" disabled={leaving} onClick={() => void ask()}>
        退出
      </button>
      {unsent > 0 && (
        <div className="note note-warn leaving" role="alertdialog" aria-label="还有没上传的验收表">
          <p>
            本机还有 {unsent}{' '}
            张验收表没有上传。退出后它们留在这台手机上，只有您再次登录才能看到并上传；没有网络时不能再登录。
          </p>
          <div className="buttons">
            <button type="button" className="button" onClick={() => setUnsent(0)}>
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
