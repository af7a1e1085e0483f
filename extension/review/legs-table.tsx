import type { Leg } from '../../shared/invoice.ts'
import { word } from '../words/words.ts'

/** One flight: where from and to, what and when. */
function Flight({ leg }: { leg: Leg }) {
  return (
    <tr>
      <th scope="row">
        {leg.departure} – {leg.destination}
        {leg.carrier && <small>{leg.carrier}</small>}
      </th>
      <td>
        {leg.vehicleNumber}
        {leg.seatClass && <small>{leg.seatClass}</small>}
      </td>
      <td>
        {leg.travelDate}
        {leg.departureTime && <small>{leg.departureTime}</small>}
      </td>
    </tr>
  )
}

/** The flights of a journey of several, one below the other. */
export function LegsTable({ legs }: { legs: readonly Leg[] }) {
  return (
    <section class="card items legs">
      <h2>
        {word('group_legs')} <span class="count">{legs.length}</span>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('group_travel')}</th>
            <th scope="col">{word('field_vehicleNumber')}</th>
            <th scope="col">{word('field_travelDate')}</th>
          </tr>
        </thead>
        <tbody>
          {legs.map((leg) => (
            <Flight key={`${leg.departure} ${leg.travelDate} ${leg.vehicleNumber}`} leg={leg} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
