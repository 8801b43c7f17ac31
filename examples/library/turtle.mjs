// An article becomes an entry, and the entry Turtle.
import { readDocument, serialize, toGraph, valueOf } from 'variorum';

const entry = valueOf(await readDocument('../one-article/clash-at-brackwater-weir-2036.txt'));
console.log(await serialize(await toGraph(entry)));
