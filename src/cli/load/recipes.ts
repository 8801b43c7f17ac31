/**
 * For each store, how its own bulk loader takes an emitted folder: files with commands to run there. `test/stores` begins those
 * whose server can be had. Words in capitals are for the user to fill in.
 */
import type { StoreName } from '../../store/remote/index.js';

interface Recipe {
  /** Whether the data must be ASCII: its reader of N-Quads knows no other. */
  ascii?: boolean;
  files: Readonly<Record<string, string>>;
}

const script = (...lines: string[]) => ['#!/bin/sh', '# Run in this folder.', 'set -e', ...lines, ''].join('\n');

export const RECIPES: Readonly<Partial<Record<StoreName, Recipe>>> = {
  oxigraph: {
    files: {
      'load.sh': script(
        'oxigraph load --location store --file variorum.nq.gz',
        'echo "to serve it: oxigraph serve --location store --bind 127.0.0.1:7878 --union-default-graph"',
      ),
    },
  },
  fuseki: {
    files: {
      'config.ttl': `PREFIX fuseki: <http://jena.apache.org/fuseki#>
PREFIX tdb2:   <http://jena.apache.org/2016/tdb#>

[] a fuseki:Service ;
  fuseki:name "ds" ;
  fuseki:endpoint
    [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ,
    [ fuseki:operation fuseki:update ; fuseki:name "update" ] ,
    [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] ;
  fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "database" ; tdb2:unionDefaultGraph true ] .
`,
      'load.sh': script(
        '# FUSEKI is the file jena-fuseki-server-VERSION.jar; with the tools of Jena: tdb2.tdbloader --loc database variorum.nq.gz',
        'java -cp "${FUSEKI:?the path of jena-fuseki-server-VERSION.jar}" tdb2.tdbloader --loc database variorum.nq.gz',
        'echo "to serve it: java -jar $FUSEKI --localhost --port=3030 --config=config.ttl"',
      ),
    },
  },
  rdf4j: {
    files: {
      'load.sh': script(
        '# URL is the repository, such as http://127.0.0.1:8080/rdf4j-server/repositories/NAME. Adds to what it has.',
        'gunzip -c variorum.nq.gz | curl --fail --silent --show-error -X POST -H "content-type: application/n-quads" --data-binary @- "${URL:?the address of the repository}/statements"',
      ),
    },
  },
  graphdb: {
    files: {
      'load.sh': script('# With the server stopped.', 'importrdf preload --force --id "${REPOSITORY:?the id of the repository}" variorum.nq.gz'),
    },
  },
  virtuoso: {
    files: {
      'load.sh': script(
        '# This folder must be in DirsAllowed of virtuoso.ini. The last table has what failed (ll_error), or no row.',
        "result=$(isql-vt \"${SERVER:-127.0.0.1:1111}\" dba \"${PASSWORD:?the password of dba}\" \"EXEC=ld_dir('$PWD', 'variorum.nq.gz', 'urn:variorum:no-graph'); rdf_loader_run(); checkpoint; select ll_file, ll_state, ll_error from DB.DBA.load_list where ll_file like '$PWD/%' and (ll_state <> 2 or ll_error is not null);\")",
        'echo "$result"',
        'case "$result" in *"0 Rows."*) ;; *) exit 1 ;; esac',
      ),
    },
  },
  blazegraph: {
    ascii: true,
    files: {
      'load.sh': script(
        '# URL is the namespace, such as http://127.0.0.1:9999/blazegraph/namespace/NAME, in quads mode. Adds to what it has.',
        'gunzip -c variorum.nq.gz | curl --fail --silent --show-error -X POST -H "content-type: text/x-nquads" --data-binary @- "${URL:?the address of the namespace}/sparql"',
      ),
    },
  },
  qlever: {
    files: {
      Qleverfile: `# qlever index, then qlever start.
[data]
NAME        = variorum
DESCRIPTION = What documents say, as claims
FORMAT      = nq

[index]
INPUT_FILES     = variorum.nq.gz
CAT_INPUT_FILES = zcat \${INPUT_FILES}
SETTINGS_JSON   = { "ascii-prefixes-only": false, "num-triples-per-batch": 1000000 }

[server]
PORT               = 7001
ACCESS_TOKEN       = TOKEN
MEMORY_FOR_QUERIES = 5G

[runtime]
SYSTEM = docker
IMAGE  = docker.io/adfreiburg/qlever:latest
`,
    },
  },
  neptune: {
    files: {
      'loader.json': `${JSON.stringify(
        {
          source: 's3://BUCKET/variorum.nq.gz',
          format: 'nquads',
          iamRoleArn: 'arn:aws:iam::ACCOUNT:role/ROLE',
          region: 'REGION',
          failOnError: 'TRUE',
          parallelism: 'MEDIUM',
          queueRequest: 'TRUE',
        },
        undefined,
        2,
      )}\n`,
      'load.sh': script(
        '# Copy variorum.nq.gz to the bucket and fill in loader.json first. 200 means accepted only: ask for the state with the id that is answered.',
        'curl --fail -X POST -H "content-type: application/json" --data @loader.json "${URL:?https://CLUSTER:8182}/loader"',
        'echo "then: curl $URL/loader/ID?details=true&errors=true"',
      ),
    },
  },
  stardog: {
    files: { 'load.sh': script('stardog data add "${DATABASE:?the name of the database}" variorum.nq.gz') },
  },
};
