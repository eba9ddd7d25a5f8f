import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useEffect, useRef, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { useActKeys } from '../../office/actKeys.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { PageCheck, Whose } from './PageCheck.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { pageTitle } from './pageTitle.ts';
import { PutBack } from './SetAsidePages.tsx';
import {
  type Batch,
  countsOf,
  inShownOrder,
  nextOpenBox,
  nextTrayPage,
  openBoxes,
  type ScanPage,
} from './scanPages.ts';
import { trayWordsOf } from './trayWords.ts';

interface Props {
  readonly batch: Batch;
  readonly page: ScanPage;
  readonly programme: Programme;
  /** Asks for the batch anew and answers what it then holds. */
  readonly onRefresh: () => Promise<Batch | undefined>;
}

/** One page of the pile: confirm its boxes, or say whose it is. After one act the next open box comes by itself. */
export function OnePage({ batch, page, programme, onRefresh }: Props) {
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState<string>();
  const shown = inShownOrder(batch.pages);
  const at = shown.findIndex(({ id }) => id === page.id);
  const { toCheck } = countsOf(batch.pages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another heading to stand at
  useEffect(() => heading.current?.focus({ preventScroll: true }), [page.id]);

  function open(id: string | undefined, box?: string): void {
    setStep(box);
    void navigate({
      ...{ to: '/scans/$batch', params: { batch: batch.id } as never },
      ...(id ? { search: { page: id } as never, replace: true, resetScroll: false } : {}),
    });
  }
  useActKeys({
    j: () => shown[at + 1] && open(shown[at + 1]?.id),
    k: () => at > 0 && open(shown[at - 1]?.id),
  });
  async function afterAct(words: string): Promise<void> {
    const fresh = await onRefresh();
    const next = fresh ? nextOpenBox(fresh.pages, page.id) : undefined;
    announce(`${words}。${next ? '下一处已打开。' : '这一批没有等您确认的了。'}`);
    if (next) open(next.page, next.step);
  }
  /** Filed by hand, its boxes are looked at next; set aside, the tray goes on. */
  async function afterTray(words: string, placed: boolean): Promise<void> {
    const fresh = await onRefresh();
    const own = fresh?.pages.find(({ id }) => id === page.id);
    const stays = placed && own !== undefined && openBoxes(own).length > 0;
    announce(`${words}。`);
    if (!stays) open(nextTrayPage(batch.pages, page.id));
  }
  return (
    <div className="of-stack">
      <div className="of-line of-between of-noprint">
        <h2 className="of-flush sc-heading" tabIndex={-1} ref={heading}>
          {pageTitle(page)}
        </h2>
        <div className="of-line">
          <span className="soft">
            {at + 1}/{shown.length} 页{toCheck > 0 ? `，还有 ${toCheck} 处待确认` : '，没有等您确认的了'}
          </span>
          <Button onClick={() => open(shown[Math.max(0, at - 1)]?.id)}>上一页</Button>
          <Button onClick={() => open(shown[Math.min(shown.length - 1, at + 1)]?.id)}>下一页</Button>
          <Link to="/scans/$batch" params={{ batch: batch.id } as never} className="button button-plain">
            返回本批
          </Link>
        </div>
      </div>
      <PageCheck
        key={page.id}
        page={page}
        programme={programme}
        step={step}
        onDone={(words) => void afterAct(words)}
      >
        {page.state === 'filed' ? (
          <Filed page={page} />
        ) : (
          <Unfiled page={page} batch={batch} onAct={afterTray} />
        )}
      </PageCheck>
    </div>
  );
}

/** Filed: whose it is, and the way back to the tray as long as nothing on it is confirmed. */
function Filed({ page }: { page: ScanPage }) {
  const sealed = page.boxes.some(({ standing }) => standing === 'sealed');
  return (
    <section className="card of-stack" aria-label="归入">
      <Whose page={page} />
      {sealed ? null : (
        <div>
          <PutBack page={page} />
        </div>
      )}
    </section>
  );
}

/** In the tray or set aside: why, what to do, and the form that files it by hand. */
function Unfiled(props: {
  page: ScanPage;
  batch: Batch;
  onAct: (words: string, placed: boolean) => Promise<void>;
}) {
  const { page, batch, onAct } = props;
  const { run, busy, failure } = useCommand('setAsideScanPage');
  const { title, next } = trayWordsOf(page.reason);
  async function setAside(): Promise<void> {
    if (await run({ scanPage: page.id })) await onAct(`${pageTitle(page)}已搁置`, false);
  }
  return (
    <>
      <section className="card of-stack" aria-label="原因">
        <h3 className="of-flush">{page.state === 'setAside' ? `已搁置：${title}` : title}</h3>
        <p className="of-flush">{next}</p>
        <Whose page={page} />
        <RefusalNote failure={failure} />
        <div>
          {page.state === 'tray' ? (
            <Button loading={busy} onClick={() => void setAside()}>
              搁置
            </Button>
          ) : (
            <PutBack page={page} />
          )}
        </div>
      </section>
      {page.state === 'tray' ? (
        <PlaceForm
          key={page.id}
          campaign={batch.campaign}
          page={page}
          onDone={(words) => void onAct(words, true)}
        />
      ) : null}
    </>
  );
}
