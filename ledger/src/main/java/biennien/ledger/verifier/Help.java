package biennien.ledger.verifier;

/** What {@code --help} says. */
final class Help {

    static final String PROOF =
            "proof <file.tlog-proof> --entry <file> (--vkey <key> | --policy <file>)";
    static final String LOG =
            "log <address | folder | zip> (--vkey <key> | --policy <file>)"
                    + " [--payloads | --payloads-from <archive>] [--progress]";
    static final String CONSISTENCY =
            "consistency <older checkpoint> <newer checkpoint> <address | folder | zip>"
                    + " (--vkey <key> | --policy <file>)";
    static final String FIELD = "field <field proof file> (--vkey <key> | --policy <file>)";
    static final String ARCHIVE =
            "archive <folder | zip> [--vkey <key> | --policy <file>] [--progress]";

    static final String TEXT =
            """
            Checks what a transparency log says, without trusting whoever runs it.
            Kiểm tra nhật ký minh bạch mà không cần tin người vận hành.

            java -jar ledger-verifier.jar <command>

            %s
                Is this entry in the log? Needs no network.
                Bản ghi này có trong nhật ký không? Không cần mạng.

            %s
                Is the whole log what its checkpoint says: every entry, every tile, the root, the
                signatures? With --payloads every stored event of the folder is hashed again, with
                --payloads-from those of an archive beside a log at an address.
                Toàn bộ nhật ký có đúng như điểm kiểm đã ký không?

            %s
                Did the log only grow between these two checkpoints?
                Giữa hai điểm kiểm, nhật ký có chỉ được ghi thêm không?

            %s
                Had this one field of this event this value? Shows no other field.
                Trường này của sự kiện có đúng giá trị này không?

            %s
                Is an archive whole, or a pack of single facts true: signatures, proofs, every stored
                event? Needs no network.
                Bản lưu hoặc hồ sơ kiểm tra có nguyên vẹn không? Không cần mạng.

            --vkey <key>     a key of the log, name+id+base64, or a file of such lines; may be repeated
            --policy <file>  a policy of the form C2SP tlog-policy: logs, witnesses, quorum
            --progress       show how far it is, also where no person looks on

            Exit status: 0 all of it holds, 1 something does not hold or could not be read,
            2 the command is not as it must be and nothing was checked.
            Mã thoát: 0 tất cả đều đúng, 1 có điều không đúng, 2 lệnh sai, chưa kiểm tra gì.
            """
                    .formatted(PROOF, LOG, CONSISTENCY, FIELD, ARCHIVE);

    private Help() {}
}
