import type { Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  /** Set while fields are being picked for a return: a click on a cell of the paper picks it. */
  readonly onPick: ((path: string) => void) | undefined;
}

export function PaperPane({ reviewed: { application }, onPick }: Props) {
  return (
    <section className="card" aria-labelledby="paper">
      <h2 id="paper">纸面</h2>
      {onPick ? <p className="note">点表上的格子，把它加入退回内容。</p> : null}
      <a href={`/api/v1/papers/application/${application.id}.pdf`} target="_blank" rel="noreferrer">
        打开 PDF
      </a>
    </section>
  );
}
