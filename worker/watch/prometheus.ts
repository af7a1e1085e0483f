/** Prometheus' text format: each metric's type before its series. */
export function prometheusText(series: Readonly<Record<string, number>>): string {
  const lines = Object.entries(series).map(([name, value]) => ({ metric: metricOf(name), line: `${name} ${value}` }))
  const metrics = Map.groupBy(lines, ({ metric }) => metric)
  return [...metrics]
    .flatMap(([metric, all]) => [`# TYPE ${metric} ${typeOf(metric)}`, ...all.map(({ line }) => line)])
    .map((line) => `${line}\n`)
    .join('')
}

const metricOf = (name: string) => name.replace(/\{.*/, '').replace(/_seconds_(sum|count|bucket)$/, '_seconds')

function typeOf(metric: string): string {
  if (metric.endsWith('_total')) return 'counter'
  return metric === 'fapiao_recognition_seconds' ? 'histogram' : 'gauge'
}
