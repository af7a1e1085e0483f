import type { Overview } from './overview.ts'
import type { Words } from './words.ts'

/** Calls of the last thirty days, a row a client, a column a product. */
export function UsageTable({ usage, words }: { usage: Overview['usage']; words: Words }) {
  const products = [...new Set(usage.map(({ product }) => product))].toSorted()
  const clients = [...new Set(usage.map(({ client }) => client))]
  const sum = (client?: string, product?: string) =>
    usage
      .filter((one) => (!client || one.client === client) && (!product || one.product === product))
      .reduce((total, { calls }) => total + calls, 0)
  return (
    <section>
      <h2 id="usage">{words('usage')}</h2>
      {usage.length === 0 ? (
        <p class="hint">{words('noUsage')}</p>
      ) : (
        <section class="wide" tabindex={0} aria-labelledby="usage">
          <table>
            <thead>
              <tr>
                <th scope="col">{words('client')}</th>
                {products.map((product) => (
                  <th scope="col" class="number">
                    {product.replace('/', '/\u200b')}
                  </th>
                ))}
                <th scope="col" class="number">
                  {words('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {clients
                .toSorted((first, second) => sum(second) - sum(first))
                .map((client) => (
                  <Row head={client} cells={[...products.map((product) => sum(client, product)), sum(client)]} />
                ))}
            </tbody>
            <tfoot>
              <Row head={words('total')} cells={[...products.map((product) => sum(undefined, product)), sum()]} />
            </tfoot>
          </table>
        </section>
      )}
    </section>
  )
}

function Row({ head, cells }: { head: string; cells: number[] }) {
  return (
    <tr>
      <th scope="row">{head}</th>
      {cells.map((cell) => (
        <td class="number">{cell}</td>
      ))}
    </tr>
  )
}

/** How much of each cap is used. */
export function BudgetTable({ spent, words }: { spent: Overview['spent']; words: Words }) {
  return (
    <section aria-labelledby="budget">
      <h2 id="budget">{words('budget')}</h2>
      {spent.length === 0 && <p class="hint">{words('noBudget')}</p>}
      {spent.map(({ period, unit, used, cap }) => (
        <p class="cap">
          <label>
            {words(period)} {used} / {cap} {words(unit)}
            <meter min={0} max={cap} high={cap * 0.8} optimum={0} value={Math.min(used, cap)} />
          </label>
        </p>
      ))}
    </section>
  )
}
