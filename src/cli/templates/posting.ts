/** A posting to try the commands on; the company is invented. */
export const STARTER_POSTING: string = `# Data Engineer (m/f/x)

Marlowe & Finch, Utrecht, hybrid

## About us

Marlowe & Finch predicts when lock gates need repair. Our customers run canals in six countries.

## What you will do

- Move sensor data from Kafka into PostgreSQL
- Keep our Saltmarsh pipelines green, and go home on time

## What you bring

- 3+ years of Python and SQL
- Experience with Lantern or Grafana
- Clear communication

## Nice to have

- Dockyard clusters, or Kubernetes elsewhere

## What we offer

EUR 60,000 to 72,000 a year, and a day off for the Lantern Festival.
`;
