import { Link } from 'react-router';

/** A number that leads to what it counts; zero leads nowhere. */
export function CountLink({ count, to }: { readonly count: number; readonly to: string }) {
  return count === 0 ? <span className="digits quiet">0</span> : <Link className="digits" to={to}>{count}</Link>;
}
