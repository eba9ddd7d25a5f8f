import { cityMoment } from '../../parts/cityTime.ts';
import { useZone } from '../../work/useZone.ts';
import type { Entry } from './EntryPage.tsx';

/** Label and text, line by line. */
export function Lines({ lines }: { readonly lines: Entry['lines'] }) {
  return (
    <dl className="facts">
      {lines.map(({ label, text }) => (
        <div key={label} className="work-line">
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How it stood before each correction, with who changed it and why. */
export function EntryHistory({ entry: { history, lines } }: { readonly entry: Entry }) {
  const zone = useZone();
  if (history.length === 0) return null;
  // What stands now is what each former one is compared with: the lines that were changed next.
  const after = (at: number) => (at === 0 ? lines : (history[at - 1]?.lines ?? []));
  return (
    <section aria-labelledby="history">
      <h2 id="history">更正经过</h2>
      <ol className="timeline" reversed>
        {history.map(({ version, at, byName, reason, lines: before }, index) => (
          <li key={version}>
            <p className="soft">
              {byName}于 {cityMoment(at, zone)} 更正。原因：{reason}
            </p>
            {changes(before, after(index)).map(({ label, from, to }) => (
              <p key={label}>
                {label}：原为“{from}”，改为“{to}”
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function changes(before: Entry['lines'], after: Entry['lines']) {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  const text = (lines: Entry['lines'], label: string) =>
    lines.find((one) => one.label === label)?.text ?? '空白';
  return labels
    .map((label) => ({ label, from: text(before, label), to: text(after, label) }))
    .filter(({ from, to }) => from !== to);
}
