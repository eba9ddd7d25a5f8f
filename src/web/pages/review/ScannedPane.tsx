import { useState } from 'react';
import { BoxCheck } from '../scans/BoxCheck.tsx';
import { generationInWords, pageTitle } from '../scans/pageTitle.ts';
import { ScanView } from '../scans/ScanView.tsx';
import '../scans/scans.css';
import { boxInHand, openBoxes, type ScanPage } from '../scans/scanPages.ts';
import type { Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  readonly pages: readonly ScanPage[];
}

/** The scanned sheets of this application, the newest of each page first, beside its data; old versions are void. */
export function ScannedPane({ reviewed: { steps }, pages }: Props) {
  const [chosen, setChosen] = useState<string>();
  const [looked, setLooked] = useState<string>();
  const page =
    pages.find(({ id }) => id === chosen) ??
    pages.find((one) => openBoxes(one).length > 0) ??
    pages.find((one) => !one.voided && one.boxes.length > 0) ??
    pages[0];
  if (!page) return null;
  const now = boxInHand(page, looked);
  return (
    <section className="of-stack" aria-labelledby="scanned">
      <h2 id="scanned" className="of-flush">
        扫描件对照
      </h2>
      <ul className="of-line of-bare" aria-label="扫描的页">
        {pages.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="button button-plain sc-way"
              aria-pressed={one === page}
              onClick={() => {
                setChosen(one.id);
                setLooked(undefined);
              }}
            >
              {titleOf(one)}
            </button>
          </li>
        ))}
      </ul>
      {page.voided ? (
        <p className="note note-warn of-flush">
          作废：扫描之后内容改过，这一页上的章不再算数，只留存备查。请打印新的一份，重新盖章后再扫。
        </p>
      ) : null}
      <ScanView
        key={page.id}
        picture={page.picture}
        words={titleOf(page)}
        place={now?.place ?? null}
        placeTitle={now?.title}
      />
      {page.boxes.map((box) => (
        <BoxCheck
          key={`${page.id} ${box.step}`}
          scanPage={page.id}
          box={box}
          now={box === now}
          usual={steps.find(({ id }) => id === box.step)?.positive}
          onLook={() => setLooked(box.step)}
          onDone={() => setLooked(undefined)}
        />
      ))}
    </section>
  );
}

function titleOf(page: ScanPage): string {
  const again = generationInWords(page.generation);
  return `${pageTitle(page)}${again ? `，${again}` : ''}${page.voided ? '（作废）' : ''}`;
}
