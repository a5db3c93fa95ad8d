package biennien.command.importing;

/** Why one row is refused. Rows are read one by one, so a refusal ends the reading of its row. */
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable name of the rule
     * @param message for people; names the column and what to do
     */
    RowRefused(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
