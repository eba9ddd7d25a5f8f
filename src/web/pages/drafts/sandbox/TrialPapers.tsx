import type { Run } from './trialWords.ts';

type Paper = Run['papers'][number];
const formats = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const;

interface Printed {
  readonly title: string;
  readonly files: readonly Paper[];
}

/** By folder, and within it the formats of one paper together. */
function folders(papers: readonly Paper[]): [string, Printed[]][] {
  const found = new Map<string, Map<string, Paper[]>>();
  for (const paper of papers) {
    const folder = found.get(paper.folder) ?? new Map<string, Paper[]>();
    folder.set(paper.title, [...(folder.get(paper.title) ?? []), paper]);
    found.set(paper.folder, folder);
  }
  return [...found].map(([name, titles]) => [name, [...titles].map(([title, files]) => ({ title, files }))]);
}

/** Every paper of the trial, to open one by one or to take along as one file. */
export function TrialPapers({ run }: { readonly run: Run }) {
  const address = `/api/v1/sandbox/${run.run}`;
  if (run.papers.length === 0) return null;
  return (
    <section aria-labelledby="trial-papers">
      <h2 id="trial-papers">试印的表</h2>
      <p>
        <a href={`${address}/papers.zip`} download>
          全部下载（ZIP，{((run.bytes ?? 0) / 1_000_000).toFixed(1)} MB）
        </a>
      </p>
      {folders(run.papers).map(([name, printed]) => (
        <details key={name} open={name === run.papers[0]?.folder}>
          <summary>
            {name}（{printed.length} 张）
          </summary>
          <ul className="dr-papers">
            {printed.map(({ title, files }) => (
              <li key={title} className="dr-paper">
                <span>{title}</span>
                {files.map(({ position, format }) => (
                  <a
                    key={position}
                    href={`${address}/${position}.${format}`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${title} ${formats[format]}`}
                  >
                    {formats[format]}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
