interface Props {
  /** What was done, in words. */
  readonly done: string;
  readonly left: readonly { readonly name: string; readonly message: string }[];
}

/** The result of an act on many rows: how many were done, and of each other one why not. */
export function BatchNote({ done, left }: Props) {
  return (
    <div className={`note ${left.length > 0 ? 'note-warn' : 'note-good'}`} role="status">
      <p className="of-flush">{done}</p>
      {left.length > 0 ? (
        <>
          <p className="of-flush">下面 {left.length} 项没有办：</p>
          <ul className="of-list of-tight">
            {left.map(({ name, message }) => (
              <li key={name + message}>
                {name}：{message}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
