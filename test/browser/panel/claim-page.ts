import type { BrowserContext, Page } from 'playwright-core'

/** A claim form of the plainest kind, with everything a fill can meet: empty, occupied, computed and listed controls. */
const claim = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>费用报销单</title>
  <form>
    <p><label>发票号码 <input name="number" /></label></p>
    <p><label>开票日期 <input name="date" type="date" /></label></p>
    <p><label>价税合计 <input name="total" /></label></p>
    <p><label>税额 <input name="tax" /></label></p>
    <p><label>销售方名称 <input name="seller" value="上次填写的公司" /></label></p>
    <p><label>发票类型 <select name="type"><option value="">请选择</option><option>火车票</option></select></label></p>
    <p><label>备注 <input name="remark" /></label></p>
    <p><label>发票附件 <input name="papers" type="file" multiple /></label></p>
  </form>
  <h2>待报销的票</h2>
  <ul>
    <li>餐饮电子发票.pdf (52 KB) <a href="a.pdf" download="餐饮电子发票.pdf">下载</a></li>
    <li>餐饮电子发票.ofd (40 KB) <a href="a.ofd" download="餐饮电子发票.ofd">下载</a></li>
    <li>南京远帆样例酒店管理有限公司十月住宿费用电子发票（含早餐）.pdf (1.2 MB) <a href="b.pdf" download="南京远帆样例酒店管理有限公司十月住宿费用电子发票（含早餐）.pdf">下载</a></li>
    <li>扫描件.pdf (3 MB) <a href="c.pdf" download="扫描件.pdf">下载</a></li>
    <li>会议纪要.docx (18 KB) <a href="d.docx" download="会议纪要.docx">下载</a></li>
  </ul>
</html>`

/** A claim whose invoices are given one by one in a dialog that the person confirms. */
export const dialogClaim = `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>费用报销单</title>
  <p><label>报销人 <input name="person" value="沈知微" /></label> <label>部门 <input name="department" value="市场部" /></label></p>
  <h3>发票明细 <button type="button">新增发票</button></h3>
  <table>
    <thead><tr><th>发票号码</th><th>开票日期</th><th>价税合计</th><th>操作</th></tr></thead>
    <tbody><tr><td>26112000000355108842</td><td>2026-11-03</td><td>199.00</td><td><a>编辑</a> <a>删除</a></td></tr></tbody>
  </table>
  <dialog>
    <h4>新增发票</h4>
    <p><label>发票号码 <input name="number" /></label></p>
    <p><label>开票日期 <input name="date" type="date" /></label></p>
    <p><label>价税合计 <input name="gross" /></label></p>
    <button type="button">取消</button> <button type="button">确定</button>
  </dialog>
  <script>
    const dialog = document.querySelector('dialog')
    document.querySelector('h3 button').onclick = () => dialog.showModal()
    dialog.querySelector('button').onclick = () => dialog.close()
  </script>
</html>`

/** Opens a claim on a host of this name; hosts that the extension was granted are 127.0.0.1 and localhost. */
export async function openClaim(context: BrowserContext, host = '127.0.0.1', body = claim): Promise<Page> {
  const address = `http://${host}:8090/claim`
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
  const page = await context.newPage()
  await page.goto(address)
  return page
}
