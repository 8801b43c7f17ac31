/** `variorum check`: entries, RDF files and export folders → problems, and what was evaluated. */
import { Option, type Command } from 'commander';
import type { CheckFormat } from '../../io/check-inputs.js';
import type { CheckOptions } from '../check/check-result.js';
import { failOnFindingsOption, failOnOption, forceOption, jsonldContextOption, registryOption, textsOption, sizeOption } from '../options.js';
import { addEndpointOptions } from '../store-options.js';
import { REPORT_NAMES } from '../reporters/names.js';

/** The values of `--format`; repeats the list in `check-inputs.ts`, so that `--help` need not load it. */
const FORMATS: readonly CheckFormat[] = ['yaml', 'text', 'ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'];

export function addCheck(program: Command): void {
  const command = program
    .command('check')
    .summary('check entries and graphs: schema, references, SHACL, check queries')
    .argument(
      '[path...]',
      'source entries (.yaml), documents they quote (.txt), RDF files (.ttl, .trig, .nt, .nq, .jsonld, .rdf, also .gz), folders of them, of exports, of a registry, or - for standard input',
    )
    .option('--base <iri>', 'the base of the IRIs of the entries’ data (default: the base of the bundled data)')
    .addOption(registryOption())
    .addOption(textsOption())
    .addOption(new Option('--format <format>', 'the format of standard input (-) and of files without a known extension (default: yaml)').choices(FORMATS))
    .addOption(jsonldContextOption())
    .option('--report <file>', 'also write a report; its extension selects the format: .txt, .json, .ndjson, .sarif, .github, .ttl; - for standard output')
    .addOption(new Option('--report-format <format>', 'the format of the report').choices(REPORT_NAMES))
    .option('--links', 'also ask Wikidata whether the items of the table of links were merged or deleted (uses the network)')
    .option('--contact <contact>', 'with --links: your e-mail address or page, which Wikidata asks for (default: VARIORUM_CONTACT)')
    .option('--api <url>', 'with --links: the address of the api.php of another Wikibase')
    .option('--self-test', 'test the shapes and check queries on graphs that are known to be right or wrong')
    .addOption(forceOption('replace a report file that check did not write'))
    .addOption(failOnOption())
    .addOption(failOnFindingsOption())
    .addOption(sizeOption())
    .addHelpText(
      'before',
      'Examples:\n  variorum check data/entries\n  variorum check entries registry\n  variorum check out\n  variorum check entries --texts documents\n  variorum check entry.yaml out/variorum.nq --report report.sarif\n  curl https://example.org/data.nq | variorum check - --format nq\n  variorum check --endpoint http://127.0.0.1:7878/query\n  variorum check --self-test\n',
    )
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('../check/run.js');
      process.exitCode = await runCheck(paths, options);
    });
  addEndpointOptions(command);
}
