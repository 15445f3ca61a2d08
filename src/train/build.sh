#!/usr/bin/env bash
# build.sh CORPORA BASES ONNXRUNTIME.jar OUT: corpora to the int8 reader that ships, checked on dev and calibrated. Hours on two CPU cores; seeded.
# BASES holds the unpacked jars of the base encoders (all-minilm-l6-v2.onnx and its tokenizer.json, bge-small-en-v1.5.onnx).
set -eu
corpora=$(realpath "$1") bases=$(realpath "$2") jar=$(realpath "$3") out=$(realpath -m "$4")
cd "$(dirname "$0")"
work=$out/work
mkdir -p "$work"
# fresh pages for every large tensor cost half of the time with the C library's own allocator
allocator=$(ls /usr/lib/*/libtcmalloc_minimal.so.4 2>/dev/null | head -1 || true)
export LD_PRELOAD=${allocator:-} OMP_WAIT_POLICY=passive
python=/usr/bin/python3 threads=$(nproc)
large=$(find "$bases" -name bge-small-en-v1.5.onnx)
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
$python average.py "$work/second.pt" "$work/first.pt" 0.4 "$work/fourth.pt"
more="--rate 1.5e-4 --new-rate 5e-4 --freeze 2 --corpora polnear:1,gum:0.4,ewt:0.3,other:0.4"
learn --heads $all --init "$work/fourth.pt" --epochs 1.8 $more --seed 11 --out "$work/one.pt"
learn --heads $all --init "$work/one.pt" --epochs 0.6 $more --seed 23 --out "$work/two.pt"
$python average.py "$work/two.pt" "$work/one.pt" 0.5 "$work/both.pt"
$python average.py "$work/both.pt" "$work/fourth.pt" 0.35 "$work/pupil.pt"

# a larger reader of attributions and the one so far teach it on every training text
$python train.py --data "$work" --threads "$threads" --base "$large" --heads attribution --epochs 3 --rate 1.6e-4 --freeze 1 --corpora polnear:1 --seed 5 \
  --average 0.15 --out "$work/teacher.pt"
posteriors() { $python predict.py --data "$work" --split train --all --threads "$threads" "$@"; }
posteriors --base "$small" --heads $all --checkpoint "$work/pupil.pt" --posteriors "$work/pupil.pkl"
posteriors --base "$large" --heads attribution --checkpoint "$work/teacher.pt" --with "$work/pupil.pkl" --share 0.4 --posteriors "$work/teacher.pkl"
learn --heads $all --init "$work/pupil.pt" --teacher "$work/teacher.pkl" --epochs 3 --rate 1.3e-4 --new-rate 3e-4 --freeze 1 \
  --corpora polnear:1,gum:0.5,ewt:0.35,wnut17:0.2,other:0.6 --seed 31 --out "$work/taught.pt"
$python average.py "$work/taught.pt" "$work/pupil.pt" 0.5 "$work/reader.pt"

$python export.py --data "$work" --base "$small" --heads $all --checkpoint "$work/reader.pt" --tokenizer "$tokenizer" --name reader --version 1 --out "$out"
$python check.py --model "$out/reader.onnx" --data "$work" --jar "$jar" --posteriors "$work/soft.pkl" --jsonl "$out/reader.dev.jsonl"
$python calibrate.py --data "$work" --posteriors "$work/soft.pkl" --model "$out/reader.json" --merge
echo '{"models": ["reader"]}' > "$out/models.json"
