import { bytesField, type Field, numberField, readFields, textField, writeFields } from './protobuf.ts'

// Field numbers of onnx.proto3 (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
const graphOfModel = 7
const nodeOfGraph = 1
const node = { input: 1, output: 2, operator: 4, attribute: 5 }
const attribute = { name: 1, integer: 3, tensor: 5, kind: 20 }
const kinds = { integer: 2, tensor: 4 }
const tensor = { dimensions: 1, type: 2, raw: 9 }
const types = { float: 1, int8: 3 }

/** Fewer numbers than these are not worth a scale of their own. */
const fewest = 1024

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const one = (fields: readonly Field[], number: number) => fields.find((field) => field.number === number)

const named = (name: string, kind: number, value: Field) =>
  bytesField(node.attribute, writeFields([textField(attribute.name, name), value, numberField(attribute.kind, kind)]))

function writeNode(operator: string, inputs: readonly string[], output: string, extra: readonly Field[] = []): Field {
  const fields = [
    ...inputs.map((name) => textField(node.input, name)),
    textField(node.output, output),
    textField(node.operator, operator),
    ...extra,
  ]
  return bytesField(nodeOfGraph, writeFields(fields))
}

function writeConstant(output: string, dimensions: readonly number[], type: number, raw: Uint8Array): Field {
  const value = writeFields([
    ...dimensions.map((side) => numberField(tensor.dimensions, side)),
    numberField(tensor.type, type),
    bytesField(tensor.raw, raw),
  ])
  return writeNode('Constant', [], output, [named('value', kinds.tensor, bytesField(attribute.tensor, value))])
}

/** A weight as floats, with its sides; undefined for what is no large table of floats. */
function floatsOf(constant: readonly Field[]): { dimensions: number[]; values: Float32Array } | undefined {
  const value = constant
    .filter(({ number }) => number === node.attribute)
    .flatMap(({ bytes }) => one(readFields(bytes), attribute.tensor) ?? [])[0]
  if (!value) return undefined
  const fields = readFields(value.bytes)
  const dimensions = fields.filter(({ number }) => number === tensor.dimensions).map((side) => Number(side.value))
  const raw = one(fields, tensor.raw)?.bytes
  const isTable = dimensions.length === 2 || dimensions.length === 4
  if (!raw || !isTable || Number(one(fields, tensor.type)?.value) !== types.float) return undefined
  return { dimensions, values: new Float32Array(new Uint8Array(raw).buffer) }
}

/** Every channel's largest weight becomes 127; a kernel's channels are its first side, a matrix's its last. */
function quantize(values: Float32Array, dimensions: readonly number[]) {
  const isMatrix = dimensions.length === 2
  const channels = dimensions[isMatrix ? 1 : 0] ?? 1
  const run = values.length / channels
  const channelOf = (at: number) => (isMatrix ? at % channels : Math.floor(at / run))
  const largest = new Float32Array(channels)
  for (let at = 0; at < values.length; at += 1) {
    const channel = channelOf(at)
    largest[channel] = Math.max(largest[channel] ?? 0, Math.abs(values[at] ?? 0))
  }
  const scales = largest.map((most) => (most || 1) / 127)
  const levels = new Int8Array(values.length)
  for (let at = 0; at < values.length; at += 1) {
    levels[at] = Math.round((values[at] ?? 0) / (scales[channelOf(at)] ?? 1))
  }
  return { levels, scales, scaleSides: dimensions.map((side, index) => (index === (isMatrix ? 1 : 0) ? side : 1)) }
}

/** One weight as bytes and a scale per channel; the runtime multiplies them back once, while it loads. */
function shrinkConstant(bytes: Uint8Array): Field[] {
  const fields = readFields(bytes)
  const isConstant = text(one(fields, node.operator)?.bytes ?? new Uint8Array()) === 'Constant'
  const weight = isConstant ? floatsOf(fields) : undefined
  if (!weight || weight.values.length < fewest) return [bytesField(nodeOfGraph, bytes)]
  const output = text(one(fields, node.output)?.bytes ?? new Uint8Array())
  const { levels, scales, scaleSides } = quantize(weight.values, weight.dimensions)
  const toFloat = named('to', kinds.integer, numberField(attribute.integer, types.float))
  return [
    writeConstant(`${output}:levels`, weight.dimensions, types.int8, new Uint8Array(levels.buffer)),
    writeConstant(`${output}:scales`, scaleSides, types.float, new Uint8Array(scales.buffer)),
    writeNode('Cast', [`${output}:levels`], `${output}:floats`, [toFloat]),
    writeNode('Mul', [`${output}:floats`, `${output}:scales`], output),
  ]
}

/**
 * An ONNX model whose large weights take one byte each in place of four. It computes what the original does, with
 * weights rounded to 1/127 of the largest in their channel, and needs no other operators of the runtime.
 */
export function shrinkWeights(model: Uint8Array): Uint8Array {
  return writeFields(
    readFields(model).map((field) =>
      field.number === graphOfModel ? bytesField(graphOfModel, shrinkGraph(field.bytes)) : field,
    ),
  )
}

const shrinkGraph = (graph: Uint8Array) =>
  writeFields(
    readFields(graph).flatMap((field) => (field.number === nodeOfGraph ? shrinkConstant(field.bytes) : [field])),
  )
