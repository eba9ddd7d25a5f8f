interface Props {
  readonly unread: readonly { readonly where: string; readonly text: string }[];
}

/** What was read into no field, so that nobody believes it was taken. */
export function UnreadTexts({ unread }: Props) {
  if (unread.length === 0) return null;
  return (
    <section className="note note-warn" aria-labelledby="unread">
      <h3 id="unread">没有读懂的内容（{unread.length} 处）</h3>
      <p>下面的文字写在表格规定的位置以外，系统不知道填到哪一项。需要的请自己填入。</p>
      <ul>
        {unread.map(({ where, text }, at) => (
          <li key={at}>
            {where ? <span className="soft">“{where}”旁：</span> : null}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
