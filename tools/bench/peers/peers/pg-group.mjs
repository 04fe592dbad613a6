// Written by hand: prepared statements, UNIQUE (stream, ver), and the appends of one turn of the event loop merged into one INSERT by unnest.
import pg from 'pg';
import { startPostgres } from '../postgres.mjs';
import { decided, evolve, initialState } from '../workload.mjs';

const INSERT = { name: 'insert', text: 'INSERT INTO ev (stream, ver, type, data) SELECT * FROM unnest($1::text[], $2::int[], $3::text[], $4::json[])' };
const SELECT = { name: 'select', text: 'SELECT type, data FROM ev WHERE stream = $1 ORDER BY ver' };

export async function open({ folder }) {
  const { url, stop } = await startPostgres(folder, {});
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query('CREATE TABLE ev (n bigserial PRIMARY KEY, stream text NOT NULL, ver int NOT NULL, type text NOT NULL, data json NOT NULL, UNIQUE (stream, ver))');
  let waiting = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    const column = name => group.map(({ row }) => row[name]);
    pool.query({ ...INSERT, values: [column('stream'), column('ver'), column('type'), column('data')] }).then(() => group.forEach(each => each.resolve()), error => group.forEach(each => each.reject(error)));
  };
  const append = row => new Promise((resolve, reject) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push({ row, resolve, reject });
  });
  return {
    command: async (id, sequence) => {
      const { rows } = await pool.query({ ...SELECT, values: [id] });
      const { type, data } = decided(rows.reduce(evolve, initialState()), sequence);
      await append({ stream: id, ver: sequence, type, data: JSON.stringify(data) });
    },
    visible: async () => Number((await pool.query('SELECT count(*) AS n FROM ev')).rows[0].n),
    close: async () => {
      await pool.end();
      await stop();
    },
  };
}
