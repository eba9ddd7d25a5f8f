import { useState } from 'react';
import type { SheetDraft, Arrival as Signed } from '../../../core/inspection/sheetDraft.ts';
import { deviceMoment } from '../../inspection/digest.ts';
import type { OpenSheet } from '../../inspection/openSheet.ts';

const wait = 12_000;
const refusals: Readonly<Record<number, string>> = {
  1: '没有允许使用位置',
  2: '没有定位信号',
  3: '定位超时',
};

function whereIsIt(): Promise<Pick<Signed, 'place' | 'withoutPlace'>> {
  return new Promise((done) => {
    if (!navigator.geolocation || !window.isSecureContext) {
      done({ withoutPlace: '浏览器不提供位置' });
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => done({ place: { latitude, longitude } }),
      ({ code }) => done({ withoutPlace: refusals[code] ?? '没有取得位置' }),
      { timeout: wait, enableHighAccuracy: false },
    );
  });
}

/** 签到 (ux 19): the only place where a position is asked for; it may be refused with a reason. */
export function Arrival({ draft, sheet }: { readonly draft: SheetDraft; readonly sheet: OpenSheet }) {
  const [busy, setBusy] = useState(false);
  const { arrival } = draft;
  const set = (next: Signed | undefined) => sheet.change((now) => ({ ...now, arrival: next }));
  async function signIn(withPlace: boolean): Promise<void> {
    const at = deviceMoment();
    if (!withPlace) return set({ at, withoutPlace: '' });
    setBusy(true);
    set({ at, ...(await whereIsIt()) });
    setBusy(false);
  }
  return (
    <section className="card" id="sheet-arrival" tabIndex={-1}>
      <h2>签到</h2>
      <div className="field" id="sheet-visitedOn">
        <label htmlFor="visited-on">验收日期</label>
        <input
          id="visited-on"
          type="date"
          value={draft.visitedOn}
          onChange={({ target }) => sheet.change((now) => ({ ...now, visitedOn: target.value }))}
        />
      </div>
      {arrival ? (
        <>
          <p>
            已于 {arrival.at.slice(0, 16).replace('T', ' ')}（手机时间）签到
            {arrival.place
              ? `，位置 ${arrival.place.latitude.toFixed(4)}，${arrival.place.longitude.toFixed(4)}`
              : '，没有带位置'}
            。
          </p>
          {!arrival.place && (
            <div className="field">
              <label htmlFor="without-place">不带位置的原因</label>
              <input
                id="without-place"
                maxLength={200}
                value={arrival.withoutPlace ?? ''}
                onChange={({ target }) => set({ ...arrival, withoutPlace: target.value })}
              />
            </div>
          )}
          <button type="button" className="button-link" onClick={() => set(undefined)}>
            重新签到
          </button>
        </>
      ) : (
        <div className="buttons">
          <button type="button" className="button" aria-busy={busy} onClick={() => void signIn(true)}>
            {busy ? '正在定位……' : '签到并带位置'}
          </button>
          <button type="button" className="button button-plain" onClick={() => void signIn(false)}>
            签到，不带位置
          </button>
        </div>
      )}
    </section>
  );
}
