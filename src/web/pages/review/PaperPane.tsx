import { PaperPreview } from '../../paper/PaperPreview.tsx';
import { PrintHistory } from '../../parts/PrintHistory.tsx';
import type { Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  /** Set while fields are being picked for a return: a click on a cell of the paper picks it. */
  readonly onPick: ((path: string) => void) | undefined;
  /** The last pick cannot be sent back. */
  readonly refused: boolean;
}

/** The paper beside the data, the very rows that are printed and sealed. */
export function PaperPane({ reviewed: { application, sheet, track }, onPick, refused }: Props) {
  const address = `/api/v1/papers/application/${application.id}`;
  return (
    <section className="of-stack of-top" aria-labelledby="paper">
      <div className="of-line of-between">
        <h2 id="paper" className="of-flush">
          纸面
        </h2>
        <div className="of-line">
          <a href={`${address}.pdf`} target="_blank" rel="noreferrer">
            打印（PDF）
          </a>
          <a href={`${address}.docx`}>下载文档（Word）</a>
        </div>
      </div>
      {onPick ? (
        <p className="note note-warn" role="status">
          {refused
            ? '这一格来自单位登记，申报人改不了，没有加入。请点其他格子。'
            : '正在选退回内容：点表上的格子，把它加入退回。'}
        </p>
      ) : null}
      {application.allowed.includes('printPapers') ? <PrintHistory application={application.id} /> : null}
      <div className="of-paper">
        <PaperPreview
          sheet={sheet}
          layout={track.layout ?? track.form}
          opinions={application.opinions}
          onPick={onPick}
        />
      </div>
    </section>
  );
}
