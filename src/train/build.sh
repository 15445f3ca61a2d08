#!/usr/bin/env bash
# build.sh CORPORA BASES ONNXRUNTIME.jar OUT: corpora to the int8 reader that ships, checked on dev and calibrated. Hours on two CPU cores; seeded.
# BASES holds the unpacked jars of the base encoders (all-minilm-l6-v2.onnx and its tokenizer.json).
set -eu
corpora=$(realpath "$1") bases=$(realpath "$2") jar=$(realpath "$3") out=$(realpath -m "$4")
cd "$(dirname "$0")"
work=$out/work
mkdir -p "$work"
# fresh pages for every large tensor cost half of the time with the C library's own allocator
allocator=$(ls /usr/lib/*/libtcmalloc_minimal.so.4 2>/dev/null | head -1 || true)
export LD_PRELOAD=${allocator:-} OMP_WAIT_POLICY=passive
python=/usr/bin/python3 threads=$(nproc)
small=$(find "$bases" -name all-minilm-l6-v2.onnx)
tokenizer=$(find "$bases" -name all-minilm-l6-v2-tokenizer.json)
syntax=upos,xpos,deprel,arc,names

$python prepare.py --corpora "$corpora" --polnear "$corpora/polnear" --tokenizer "$tokenizer" --out "$work"
learn() { $python train.py --data "$work" --threads "$threads" --base "$small" "$@"; }
learn --heads $syntax --epochs 3.3 --out "$work/syntax.pt"
$python annotate.py --data "$work" --base "$small" --init "$work/syntax.pt" --heads $syntax --corpus polnear --threads "$threads"
all=attribution,$syntax
learn --heads $all --init "$work/syntax.pt" --epochs 4 --rate 2.5e-4 --corpora polnear:1,other:0.25 --out "$work/first.pt"
learn --heads $all --init "$work/first.pt" --epochs 2 --rate 1.5e-4 --new-rate 1e-3 --freeze 2 --corpora polnear:0.5,gum:0.7,ewt:0.5,other:1 --seed 7 \
  --out "$work/second.pt"
$python average.py "$work/second.pt" "$work/first.pt" 0.4 "$work/reader.pt"

$python export.py --data "$work" --base "$small" --heads $all --checkpoint "$work/reader.pt" --tokenizer "$tokenizer" --name reader --version 1 --out "$out"
$python check.py --model "$out/reader.onnx" --data "$work" --jar "$jar" --posteriors "$work/soft.pkl" --jsonl "$out/reader.dev.jsonl"
$python calibrate.py --data "$work" --posteriors "$work/soft.pkl" --model "$out/reader.json" --merge
echo '{"models": ["reader"]}' > "$out/models.json"
