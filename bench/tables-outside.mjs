// Other programs that map tables, for `npm run bench:tables -- --outside FOLDER`: FOLDER/bin/python with morph-kgc and
// SDM-RDFizer (a virtual environment), each in a process of its own on ontology/mappings/ucdp.rml.ttl. Processor seconds.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const mapping = fileURLToPath(new URL('../ontology/mappings/ucdp.rml.ttl', import.meta.url));
const SDM = { number_of_datasets: 1, output_folder: './sdm', all_in_one_file: 'yes', remove_duplicate: 'yes', name: 'sdm', enrichment: 'yes', ordered: 'yes' };

const PROGRAMS = {
  'morph-kgc': {
    module: 'morph_kgc',
    output: 'morph.nt',
    prepare(work) {
      // It takes the path of a source as a text.
      writeFileSync(join(work, 'morph.ttl'), readFileSync(mapping, 'utf8').replace(/rml:source \[[^\]]*rml:path ("[^"]*") \]/g, 'rml:source $1'));
      const lines = ['[CONFIGURATION]', 'output_file = morph.nt', 'output_format = N-TRIPLES', 'number_of_processes = 1', '[rows]', 'mappings = morph.ttl'];
      writeFileSync(join(work, 'morph.ini'), `${lines.join('\n')}\n`);
      return ['morph.ini'];
    },
  },
  'SDM-RDFizer': {
    module: 'rdfizer',
    output: join('sdm', 'sdm.nt'),
    prepare(work) {
      const datasets = Object.entries({ ...SDM, output_format: 'n-triples', new_formulation: 'yes' }).map(([key, value]) => `${key}: ${value}`);
      const lines = ['[default]', 'main_directory: .', '[datasets]', ...datasets, '[dataset1]', 'name: sdm', `mapping: ${mapping}`];
      writeFileSync(join(work, 'sdm.ini'), `${lines.join('\n')}\n`);
      return ['-c', 'sdm.ini'];
    },
  },
};
/** Named where results are shown, so that nobody takes them for measured. */
const NOT_MEASURED = ['rocketrml (reads the older vocabulary of RML alone)', 'RMLMapper'];

/** Measures each program that is there. `rate`: quads a second of ours, all columns. */
export function measureOutside({ folder, table, work, rate }) {
  copyFileSync(table, join(work, 'ged.csv'));
  const python = join(folder, 'bin', 'python');
  const results = {};
  for (const [name, { module, output, prepare }] of Object.entries(PROGRAMS)) {
    if (!existsSync(python) || spawnSync(python, ['-c', `import ${module}`]).status !== 0) {
      NOT_MEASURED.push(`${name} (not in ${folder})`);
      continue;
    }
    // The shell says what its child took.
    const script = 'TIMEFORMAT="processor %U %S"; time "$@" >program.log 2>&1';
    const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', python, '-m', module, ...prepare(work)], { cwd: work, encoding: 'utf8' });
    const [, user, system] = /processor ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
    if (status !== 0 || user === undefined) {
      NOT_MEASURED.push(`${name} (ended with ${status})`);
      continue;
    }
    const triples = readFileSync(join(work, output), 'latin1').split('\n').length - 1;
    const seconds = Number(user) + Number(system);
    results[name] = { triples, seconds, times: rate / (triples / seconds) };
    console.log(
      `${name}: ${triples.toLocaleString('en')} triples in ${seconds.toFixed(1)} s, start included; variorum writes ${results[name].times.toFixed(1)} times as many a second`,
    );
  }
  for (const name of NOT_MEASURED) console.log(`not measured: ${name}`);
  return { results, notMeasured: NOT_MEASURED };
}
