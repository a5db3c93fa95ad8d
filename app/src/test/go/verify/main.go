// Holds a running log against golang.org/x/mod/sumdb/{note,tlog}, which nobody of us wrote:
//
//	verify [-spoil checkpoint|tile|entry|proof] <address>/ledger [<earlier checkpoint file>]
//
// It checks the signature of the checkpoint, reads every tile through tlog's own reader, which
// proves each against the root, hashes every entry, checks a proof file of some positions, and that
// the tree of the earlier checkpoint is the beginning of this one. With -spoil the first answer of
// that kind has one bit turned on the way, and nothing may pass.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

var spoil = flag.String("spoil", "", "turn one bit of the first answer of this kind")
var base string

func check(err error, what string) {
	if err != nil {
		fmt.Printf("REFUSED %s: %v\n", what, err)
		os.Exit(1)
	}
}

func must(ok bool, format string, args ...interface{}) {
	if !ok {
		check(fmt.Errorf(format, args...), "log")
	}
}

func get(path, kind string) []byte {
	answer, err := http.Get(base + "/" + path)
	check(err, path)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	check(err, path)
	must(answer.StatusCode == 200, "%s: %d %s", path, answer.StatusCode, body)
	if kind != "" && *spoil == kind {
		*spoil = ""
		body[len(body)/2] ^= 1
	}
	return body
}

type tree struct {
	size int64
	root tlog.Hash
}

// tlog.ParseTree takes another first line only, so the three lines are read here.
func parse(text, origin string) tree {
	lines := strings.Split(text, "\n")
	must(len(lines) == 4 && lines[3] == "", "a checkpoint of %d lines", len(lines))
	must(lines[0] == origin, "the origin is %q, the key is of %q", lines[0], origin)
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, "size")
	root, err := tlog.ParseHash(lines[2])
	check(err, "root")
	return tree{size, root}
}

func open(msg []byte, known note.Verifiers, origin string) tree {
	opened, err := note.Open(msg, known)
	check(err, "checkpoint")
	must(len(opened.Sigs) > 0, "no signature")
	return parse(opened.Text, origin)
}

type tiles struct{}

func (tiles) Height() int { return height }

func (tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, t := range wanted {
		// Its paths name the height as well: tile/8/0/000.
		path := strings.Replace(t.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
		data = append(data, get(path, "tile"))
	}
	return data, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func entries(index int64, width int) [][]byte {
	t := tlog.Tile{H: height, L: 0, N: index, W: width}
	path := strings.Replace(t.Path(), fmt.Sprintf("tile/%d/0/", height), "tile/entries/", 1)
	bundle := get(path, "entry")
	var all [][]byte
	for len(bundle) > 0 {
		must(len(bundle) >= 2, "%s: a length is cut", path)
		length := int(binary.BigEndian.Uint16(bundle))
		must(len(bundle) >= 2+length, "%s: an entry is cut", path)
		all = append(all, bundle[2:2+length])
		bundle = bundle[2+length:]
	}
	must(len(all) == width, "%s: %d entries", path, len(all))
	return all
}

func proof(position int64, entry []byte, known note.Verifiers, origin string) {
	file := string(get(fmt.Sprintf("proof/%d", position), "proof"))
	must(strings.HasPrefix(file, "c2sp.org/tlog-proof@v1\n"), "first line of a proof")
	end := strings.Index(file, "\n\n")
	must(end > 0, "a proof without its empty line")
	lines := strings.Split(file[:end], "\n")[1:]
	must(lines[0] == fmt.Sprintf("index %d", position), "the proof says %q", lines[0])
	var hashes tlog.RecordProof
	for _, line := range lines[1:] {
		bytes, err := base64.StdEncoding.DecodeString(line)
		check(err, "hash of a proof")
		must(len(bytes) == tlog.HashSize, "a hash of %d bytes", len(bytes))
		var hash tlog.Hash
		copy(hash[:], bytes)
		hashes = append(hashes, hash)
	}
	signed := open([]byte(file[end+2:]), known, origin)
	check(tlog.CheckRecord(hashes, signed.size, signed.root, position, tlog.RecordHash(entry)),
		fmt.Sprintf("proof of position %d", position))
}

func main() {
	flag.Parse()
	base = flag.Arg(0)
	origin := ""
	var verifiers []note.Verifier
	for _, line := range strings.Split(strings.TrimSpace(string(get("vkey", ""))), "\n") {
		verifier, err := note.NewVerifier(line)
		check(err, "vkey")
		origin = verifier.Name()
		verifiers = append(verifiers, verifier)
	}
	known := note.VerifierList(verifiers...)
	now := open(get("checkpoint", "checkpoint"), known, origin)
	must(now.size > 0, "an empty log")

	reader := tlog.TileHashReader(tlog.Tree{N: now.size, Hash: now.root}, tiles{})
	root, err := tlog.TreeHash(now.size, reader)
	check(err, "tiles")
	must(root == now.root, "the tiles make %v, the checkpoint says %v", root, now.root)
	count := 0
	for _, t := range tlog.NewTiles(height, 0, now.size) {
		if t.W < 1<<height && (t.N+1)<<(height*(t.L+1)) <= now.size {
			continue
		}
		proved, err := tlog.ReadTileData(t, reader)
		check(err, "tile")
		served, _ := tiles{}.ReadTiles([]tlog.Tile{t})
		must(string(served[0]) == string(proved), "%s is not what the root proves", t.Path())
		count++
	}

	checked := 0
	for first := int64(0); first < now.size; first += 1 << height {
		width := int64(1 << height)
		if now.size-first < width {
			width = now.size - first
		}
		for i, entry := range entries(first>>height, int(width)) {
			position := first + int64(i)
			hash, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, position)})
			check(err, "leaf")
			must(hash[0] == tlog.RecordHash(entry), "entry %d is not its leaf", position)
			if position < 3 || position%97 == 0 || position >= now.size-2 {
				proof(position, entry, known, origin)
				checked++
			}
		}
	}

	trees := 0
	if flag.NArg() > 1 {
		file, err := os.ReadFile(flag.Arg(1))
		check(err, "earlier checkpoint")
		earlier := open(file, known, origin)
		must(earlier.size >= 1 && earlier.size <= now.size, "earlier is of %d", earlier.size)
		// The proof is made from the tiles of this tree, and must lead to the earlier root.
		consistency, err := tlog.ProveTree(now.size, earlier.size, reader)
		check(err, "consistency")
		check(tlog.CheckTree(consistency, now.size, now.root, earlier.size, earlier.root),
			"consistency")
		trees++
	}
	fmt.Printf("ACCEPTED size %d, tiles %d, entries %d, proofs %d, earlier trees %d\n",
		now.size, count, now.size, checked, trees)
}
