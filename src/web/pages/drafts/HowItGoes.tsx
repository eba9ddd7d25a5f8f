/** The way of a year's work in an empty system, in order (ux 21). */
export function HowItGoes() {
  return (
    <section className="card" aria-labelledby="how">
      <h2 id="how">还没有年度工作，从这里开始</h2>
      <ol className="dr-how">
        <li>
          <strong>新建年度工作</strong>
          <span>手上有今年的通知，选“从通知新建”。</span>
        </li>
        <li>
          <strong>导入通知</strong>
          <span>选文件或粘贴文字，系统读出单位、名额、期限和表格。</span>
        </li>
        <li>
          <strong>核对名额</strong>
          <span>逐步核对，拿不准的排在前面，旁边就是通知原文。</span>
        </li>
        <li>
          <strong>发布</strong>
          <span>各推荐单位收到通知、名额和期限，申报开始。</span>
        </li>
      </ol>
    </section>
  );
}
