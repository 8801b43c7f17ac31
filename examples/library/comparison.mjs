// Who says what of those killed, and where accounts differ.
import { compare, formatComparisons, readDocument, toGraph, valueOf } from 'variorum';

const entry = valueOf(await readDocument('../one-article/clash-at-brackwater-weir-2036.txt'));

console.log(await formatComparisons(await compare(await toGraph(entry), { metric: 'killed' })));
