/** A letter to print or keep: PDF in a new page, Word as a file. `of` completes the name for who hears the links. */
export function PaperLinks({ base, of }: { readonly base: string; readonly of: string }) {
  return (
    <p className="buttons">
      <a className="button button-plain" href={`${base}.pdf`} target="_blank" rel="noreferrer">
        打开{of}（打印用）
      </a>
      <a className="button button-plain" href={`${base}.docx`} download>
        下载{of} Word 文档
      </a>
    </p>
  );
}
