import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { BoxCheck } from './BoxCheck.tsx';
import { generationInWords, pageTitle, pairInWords } from './pageTitle.ts';
import { ScanView } from './ScanView.tsx';
import { boxInHand, type ScanPage } from './scanPages.ts';

interface Props {
  readonly page: ScanPage;
  readonly programme: Programme;
  /** The box that the queue has led to; else the first that waits. */
  readonly step: string | undefined;
  readonly onDone: (words: string) => void;
  /** Beside the picture, before the boxes: whose page it is, what else may be done. */
  readonly children?: ReactNode;
}

/** Scan and data side by side: the picture with the box framed, beside it what the system holds for that box. */
export function PageCheck({ page, programme, step, onDone, children }: Props) {
  const [looked, setLooked] = useState<string>();
  const now = boxInHand(page, looked ?? step);
  const usual = (id: string) => programme.steps.find((one) => one.id === id)?.positive;
  return (
    <div className="of-split">
      <ScanView
        key={page.id}
        picture={page.picture}
        words={pageTitle(page)}
        place={page.state === 'filed' ? (now?.place ?? null) : null}
        placeTitle={now?.title}
        fromFoot={page.state !== 'filed'}
      />
      <div className="of-stack of-top">
        {children}
        {page.voided ? (
          <p className="note note-warn">
            作废：扫描之后内容改过，这一页上的章不再算数。留存备查；请打印新的一份，重新盖章。
          </p>
        ) : page.state === 'filed' && page.boxes.length === 0 ? (
          <p className="note">
            {page.agreement ? '签名和公章在协议的最后一页确认。' : '这一页没有要盖章的栏，不用确认。'}
          </p>
        ) : null}
        {page.state === 'filed'
          ? page.boxes.map((box) => (
              <BoxCheck
                key={box.step}
                scanPage={page.id}
                agreement={page.agreement !== null}
                box={box}
                now={box === now}
                usual={usual(box.step)}
                onLook={() => setLooked(box.step)}
                onDone={(words) => {
                  setLooked(undefined);
                  onDone(words);
                }}
              />
            ))
          : null}
      </div>
    </div>
  );
}

/** Whose page it is, in one line with the way to the application. */
export function Whose({ page }: { readonly page: ScanPage }) {
  const words = [page.fileNumber, page.bodyName, generationInWords(page.generation)].filter(Boolean);
  return (
    <p className="of-flush">
      {page.application ? (
        <Link to="/applications/$application/review" params={{ application: page.application } as never}>
          {page.studioName || page.fileNumber}
        </Link>
      ) : page.agreement ? (
        <Link to="/mentorship/$pair" params={{ pair: page.agreement.pair } as never}>
          师徒：{pairInWords(page.agreement)}
        </Link>
      ) : null}
      {words.length > 0 ? <span className="soft"> {words.join(' · ')}</span> : null}
      {page.placedByHand ? <span className="soft"> · 手工归入</span> : null}
    </p>
  );
}
