"""Records (NDJSON) to sorted N-Quads with Spark: `variorum worker` runs once for each partition.

    spark-submit spark/job.py records.ndjson out [--partitions N] [--worker COMMAND]

Writes out/quads (sorted parts), out/quarantine (the lines of records that gave no quads) and, last, out/accounts.
Ends with an error, and writes no quads, unless every record that went in came out.
"""
import argparse
import hashlib
import json
import os
import re

from pyspark.sql import SparkSession

MODULUS = 1 << 256
EVENT = re.compile(r"/event/[^/]+$")
SHARED_GRAPHS = ("/graph/registry", "/graph/links")


def sha(identifier):
    return int(hashlib.sha256(str(identifier if identifier is not None else "").encode()).hexdigest(), 16)


def id_of(line):
    """The id of a record as the worker reads it: a text or a whole number, else none."""
    try:
        found = json.loads(line).get("id")
    except (ValueError, AttributeError):
        return None
    return found if isinstance(found, (str, int)) and not isinstance(found, bool) else None


def ranked(partition, lines):
    """Each quad as (triple, (rank, graph)); rank is the place of its record in the input, that of shared graphs is first."""
    for number, line in enumerate(lines):
        for quad in json.loads(line).get("quads", "").splitlines():
            triple, graph = quad[:-2].rsplit(" ", 1)
            rank = (-1, 0) if graph[1:-1].endswith(SHARED_GRAPHS) else (partition, number)
            # What documents say alike of an event stays in the graph of each.
            key = quad if EVENT.search(triple.split(" ", 1)[0][1:-1]) else triple
            yield key, (rank, quad)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("records")
    arguments.add_argument("output")
    arguments.add_argument("--partitions", type=int, default=8)
    arguments.add_argument("--worker", default="variorum worker", help="the command of the worker, with its options")
    options = arguments.parse_args()
    spark = SparkSession.builder.appName("variorum").getOrCreate()
    try:
        run(spark.sparkContext, options)
    finally:
        spark.stop()


def run(context, options):
    make_room(context, options.output)
    records = context.textFile(options.records, options.partitions)
    # Without checkCode a worker that dies loses its rows, and the job reports success.
    piped = records.pipe(options.worker, env=dict(os.environ), checkCode=True)
    lines = os.path.join(options.output, "lines")
    # Written once: the rows are not converted again for each of the results.
    piped.saveAsTextFile(lines, "org.apache.hadoop.io.compress.GzipCodec")
    results = context.textFile(os.path.join(lines, "part-*"))

    accounts = results.filter(lambda line: line.startswith('{"in":')).map(json.loads)
    accounts = accounts.map(lambda one: {key: one[key] for key in ("in", "out", "ok", "claims", "digest")}).collect()
    total = {key: sum(one[key] for one in accounts) for key in ("in", "out", "ok", "claims")}
    digest = sum(int(one["digest"], 16) for one in accounts) % MODULUS
    count, expected = records.map(lambda line: (1, sha(id_of(line)))).fold((0, 0), lambda a, b: (a[0] + b[0], (a[1] + b[1]) % MODULUS))
    total.update(records=count, digest=f"{digest:064x}")
    if not count == total["in"] == total["out"] or digest != expected:
        raise SystemExit(f"the job failed: {count} records, {total['in']} in, {total['out']} out; digests {'agree' if digest == expected else 'differ'}")

    quads = results.mapPartitionsWithIndex(ranked).reduceByKey(min, options.partitions).values().map(lambda one: one[1])
    quads.sortBy(lambda quad: quad.encode(), numPartitions=options.partitions).saveAsTextFile(os.path.join(options.output, "quads"))
    results.filter(lambda line: '"ok":false' in line and json.loads(line).get("ok") is False).saveAsTextFile(os.path.join(options.output, "quarantine"))
    # The last that is written: where it is, the job is complete.
    context.parallelize([json.dumps(total)], 1).saveAsTextFile(os.path.join(options.output, "accounts"))
    print(json.dumps(total))


def make_room(context, output):
    """Removes what a failed job left. The result of a complete one is not replaced."""
    path = context._jvm.org.apache.hadoop.fs.Path
    files = path(output).getFileSystem(context._jsc.hadoopConfiguration())
    if files.exists(path(output, "accounts")):
        raise SystemExit(f"{output} has the result of a job; name another folder, or remove it")
    for name in ("lines", "quads", "quarantine"):
        files.delete(path(output, name), True)


if __name__ == "__main__":
    main()
