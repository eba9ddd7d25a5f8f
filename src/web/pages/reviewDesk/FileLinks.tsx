import type { SheetAnswer } from './useSheet.ts';

interface Props {
  readonly files: SheetAnswer['evidence'];
  readonly none: string;
}

/** Evidence to open, each with what it proves. */
export function FileLinks({ files, none }: Props) {
  if (files.length === 0) return <p className="of-flush soft">{none}</p>;
  return (
    <ul className="of-list">
      {files.map(({ upload, name, label, size }) => (
        <li key={upload}>
          <a href={`/api/v1/uploads/${upload}`} download>
            {name}
          </a>
          <span className="soft">
            {' '}
            {label ? `${label}，` : ''}
            {Math.max(1, Math.round(size / 1000))} KB
          </span>
        </li>
      ))}
    </ul>
  );
}
